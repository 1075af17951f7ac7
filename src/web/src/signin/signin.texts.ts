import { texts } from '../i18n/texts';

export const signinTexts = texts(
  {
    title: '登录流程工作台',
    lead: '电子商务运营中心',
    demoTitle: '演示：选择一位同事',
    demoLead: '这里的人员、订单和消息都是虚构的，不需要密码。正式环境没有这一步。',
    find: '搜姓名或岗位',
    nobody: '没有这样的同事',
    user: '账号',
    userRequired: '请填写账号',
    password: '密码',
    passwordRequired: '请填写密码',
    submit: '登录',
    wrong: '账号或密码不对',
    or: '或',
    oidc: '用 {{name}} 登录',
    role: {
      'process-owner': '流程负责人',
      auditor: '审计',
      administrator: '管理员',
    },
  },
  {
    title: 'Sign in to Workflows',
    lead: 'E-commerce operations centre',
    demoTitle: 'Demo: pick a colleague',
    demoLead:
      'People, orders and messages here are invented and need no password. A real installation has no such list.',
    find: 'Name or position',
    nobody: 'No such colleague',
    user: 'User name',
    userRequired: 'Please enter your user name',
    password: 'Password',
    passwordRequired: 'Please enter your password',
    submit: 'Sign in',
    wrong: 'User name or password is wrong',
    or: 'or',
    oidc: 'Sign in with {{name}}',
    role: {
      'process-owner': 'Process owner',
      auditor: 'Auditor',
      administrator: 'Administrator',
    },
  },
);
