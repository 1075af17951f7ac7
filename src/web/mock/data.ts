import type * as c from '../src/api/contract.ts';
import { form } from './flow.ts';

const minute = 60_000;
const hour = 60 * minute;
export const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
export const inTime = (ms: number) => new Date(Date.now() + ms).toISOString();

const person = (id: string, name: string, position: string, positionName: string, department: string) => ({
  id,
  name,
  position,
  positionName,
  department,
});

export const people = {
  manager: person('u017', '韩雪梅', 'sales-manager', '销售主管', 'sales'),
  service: person('u020', '彭丽娟', 'after-sales-service', '售后客服', 'sales'),
  service2: person('u021', '丁思远', 'after-sales-service', '售后客服', 'sales'),
  keeper: person('u026', '田志强', 'warehouse-keeper', '仓管', 'logistics'),
  logistics: person('u024', '魏建国', 'logistics-manager', '物流主管', 'logistics'),
  finance: person('u029', '钱雅文', 'finance-specialist', '财务专员', 'finance'),
  director: person('u001', '陈立衡', 'operations-director', '运营总监', 'operations-center'),
} satisfies Record<string, c.PersonRef>;

const departments: Record<string, string> = {
  sales: '销售部',
  logistics: '物流部',
  finance: '财务部',
  'operations-center': '运营中心',
};

export const demoPeople: c.DemoPerson[] = Object.values(people).map((p) => ({
  ...p,
  departmentName: departments[p.department] ?? '',
  login: p.id,
  roles: p.id === 'u017' ? ['process-owner'] : p.id === 'u001' ? ['auditor', 'administrator'] : [],
}));

export function meOf(id: string): c.Me {
  const p = demoPeople.find((who) => who.id === id) ?? demoPeople[0];
  if (!p) throw new Error('no people');
  const owner = p.roles.length > 0;
  return {
    id: p.id,
    name: p.name,
    login: p.login,
    positions: [
      {
        id: p.position ?? '',
        name: p.positionName ?? '',
        department: p.department ?? '',
        departmentName: p.departmentName,
      },
    ],
    project: null,
    roles: p.roles,
    can: {
      work: true,
      start: true,
      design: owner,
      audit: owner,
      incidents: owner,
      simulate: true,
      administer: owner,
    },
    language: 'zh-CN',
  };
}

export const organization: c.Organization = {
  departments: Object.entries(departments).map(([id, name]) => ({ id, name, parent: null, head: null })),
  positions: Object.values(people).map((p) => ({
    id: p.position,
    name: p.positionName,
    department: p.department,
    superior: null,
    people: [p],
  })),
  people: Object.values(people),
  projects: [{ id: 'flagship', name: '旗舰店' }],
};

export const order: c.OrderView = {
  orderNo: '202611230000417',
  buyerNick: '云上小雪',
  orderAmount: '188.00',
  paidAmount: '168.00',
  status: '已签收',
  createdAt: ago(9 * 24 * hour),
  shippedAt: ago(8 * 24 * hour),
  signedAt: ago(5 * 24 * hour),
  carrier: '中通快递',
  trackingNo: 'ZT7720114530881',
  lines: [
    {
      skuId: 'SKU-20418',
      title: '加厚羊绒混纺围巾 秋冬女士长款披肩',
      spec: '雾蓝 / 均码',
      quantity: 1,
      price: '128.00',
    },
    { skuId: 'SKU-11036', title: '纯棉短袜三双装', spec: '米白 / 36-38', quantity: 2, price: '20.00' },
  ],
};

const page = <T>(items: T[]): c.Listed<T> => ({
  items,
  page: { totalItems: items.length, hasMoreTotalItems: false, startCursor: null, endCursor: null },
});
export { page };

const names = [
  ['contact-customer', '电话/旺旺沟通'],
  ['register', '登记退货(退换货登记表)'],
  ['inspect', '检验货品完整性'],
  ['callback', '回访与结案'],
] as const;

export const todo: c.InboxRow[] = Array.from({ length: 14 }, (_, n): c.InboxRow => {
  const [elementId, name] = names[n % names.length] ?? names[0];
  return {
    kind: n === 3 ? 'amend' : 'task',
    key: String(2251799813685300 + n),
    workItemKey: null,
    name,
    elementId,
    processId: 'p15-return',
    processName: '退货流程',
    processInstanceKey: String(2251799813685200 + n),
    businessKey: `TH202611240${String(18 - n).padStart(3, '0')}`,
    subject: `退款 ${(168 + n * 13.5).toFixed(2)} 元 · 买家 ${['云上小雪', '一只橘猫', '大海的声音', '木木不是沐'][n % 4] ?? ''}`,
    state: 'CREATED',
    assignee: n % 3 === 0 ? people.service : null,
    candidates: { positions: [{ id: 'after-sales-service', name: '售后客服' }], people: [] },
    from: n % 4 === 2 ? people.keeper : null,
    fromDepartment: n % 4 === 2 ? '物流部' : null,
    createdAt: ago((n + 1) * 23 * minute),
    dueAt: n === 0 ? ago(35 * minute) : n === 1 ? inTime(4 * minute) : inTime((8 - (n % 5)) * hour),
    escalation: null,
    sla: n === 0 ? 'overdue' : n === 1 ? 'soon' : 'ok',
    completedAt: null,
    outcome: null,
    priority: 50,
    handoff: n % 4 === 2 ? { key: `h${n}`, state: 'DELIVERED', acceptBy: inTime(2 * hour) } : null,
  };
});

const yes = { allowed: true };
const no = (reason: string) => ({ allowed: false, reason });

export function detail(row: c.InboxRow): c.TaskDetail {
  const open = row.state === 'CREATED';
  const mine = row.assignee?.id === people.service.id;
  return {
    ...row,
    documentation: '联系顾客确认退货原因与诉求，能挽留则挽留。非上班时间的问题，次日主动电话沟通。',
    form: {
      formId: `p15-${row.elementId}`,
      key: '1',
      schema: form(`p15-${row.elementId}`),
      data: {
        refundAmount: 168,
        category: 'normal',
        signedAt: '2026-11-19T10:30+08:00',
        itemSkuOptions: [{ label: '围巾 雾蓝', value: 'SKU-20418' }],
        exchangeToSkuOptions: [{ label: '围巾 米白', value: 'SKU-20419' }],
      },
    },
    outcomes: [
      { id: 'agree', name: '同意退货', primary: true },
      { id: 'refund_only', name: '同意仅退款', primary: false },
      { id: 'convert', name: '转换货', primary: false },
      { id: 'withdraw', name: '顾客撤销', primary: false },
      { id: 'refuse', name: '拟拒绝', primary: false },
    ],
    draft: null,
    context: {
      title: '退款申请',
      fields: [
        { label: '退款单号', value: 'RF20261124000417', kind: 'text' },
        { label: '类型', value: '退货退款', kind: 'text' },
        { label: '申请金额', value: '168.00', kind: 'text' },
        { label: '原因', value: '七天无理由', kind: 'text' },
        { label: '申请时间', value: ago(3 * hour), kind: 'datetime' },
      ],
      order,
      documents: row.handoff
        ? [
            {
              title: '拆包登记与照片',
              from: people.keeper,
              fields: [
                { label: '实收数', value: '1' },
                { label: '包裹单号', value: 'YT8840021997' },
              ],
              files: [
                {
                  id: 'f1',
                  name: '拆包-正面.png',
                  size: 345_120,
                  contentType: 'image/png',
                  width: 1280,
                  height: 960,
                  url: '/api/files/f1',
                },
                {
                  id: 'f2',
                  name: '拆包-吊牌.png',
                  size: 298_004,
                  contentType: 'image/png',
                  width: 1280,
                  height: 960,
                  url: '/api/files/f2',
                },
                {
                  id: 'f3',
                  name: '快递面单.pdf',
                  size: 81_204,
                  contentType: 'application/pdf',
                  width: null,
                  height: null,
                  url: '/api/files/f3',
                },
              ],
            },
          ]
        : [],
    },
    can: {
      claim: open && !row.assignee ? yes : no('已由他人签收'),
      release: mine ? yes : no('只有办理人可以退签'),
      complete: open && (mine || !row.assignee) ? yes : no('这一步由别的同事办理'),
      reassign: mine ? yes : no('只有办理人或其主管可以转办'),
      draft: mine ? yes : no('先签收再暂存'),
      accept: row.handoff ? yes : no('不是交接'),
      returnHandoff: row.handoff ? yes : no('不是交接'),
    },
    workItem:
      row.kind === 'amend' ? { key: 'w1', kind: 'amend', reason: '照片看不清吊牌，请补拍后再交接。' } : null,
  };
}

export const handoffs: c.HandoffRow[] = todo.slice(0, 7).map((row, n) => ({
  key: `h${n}`,
  state:
    (['DELIVERED', 'REQUESTED', 'DELIVERED', 'RETURNED', 'ACCEPTED', 'UNDELIVERED', 'DELIVERED'] as const)[
      n
    ] ?? 'DELIVERED',
  overdue: n === 0,
  processInstanceKey: row.processInstanceKey,
  businessKey: row.businessKey,
  processName: row.processName,
  taskKey: row.key,
  elementId: row.elementId,
  elementName: row.name,
  from:
    n % 2
      ? { department: 'sales', departmentName: '销售部', person: people.service }
      : { department: 'logistics', departmentName: '物流部', person: people.keeper },
  to:
    n % 2
      ? {
          department: 'finance',
          departmentName: '财务部',
          position: 'finance-specialist',
          positionName: '财务专员',
        }
      : {
          department: 'sales',
          departmentName: '销售部',
          position: 'after-sales-service',
          positionName: '售后客服',
        },
  documents: [{ title: '拆包登记与照片', from: null, fields: [{ label: '实收数', value: '1' }], files: [] }],
  requestedAt: ago((n + 1) * 40 * minute),
  deliveredAt: null,
  acceptedAt: null,
  returnedAt: null,
  refersTo: null,
  acceptBy: n === 0 ? ago(10 * minute) : inTime((n + 1) * hour),
  returnReason: n === 3 ? '照片看不清吊牌，请补拍。' : null,
  acceptedBy: n === 4 ? people.service : null,
  can: { accept: n % 2 === 0 && n !== 4, return: n % 2 === 0 && n !== 4 },
}));

export const incidents: c.IncidentRow[] = [
  {
    key: 'i1',
    processInstanceKey: '2251799813685201',
    businessKey: 'TH202611240017',
    processId: 'p15-return',
    processName: '退货流程',
    elementId: 'refund',
    elementName: '执行退款',
    errorType: 'JOB_NO_RETRIES',
    message: '支付平台返回“账户余额不足”，已重试 3 次。',
    evaluation: null,
    jobKey: '99',
    jobType: 'pay.refund',
    canSkip: false,
    state: 'ACTIVE',
    createdAt: ago(50 * minute),
    resolvedAt: null,
  },
  {
    key: 'i2',
    processInstanceKey: '2251799813685202',
    businessKey: 'TH202611240009',
    processId: 'p15-return',
    processName: '退货流程',
    elementId: 'gw-amount',
    elementName: '金额是否超客服权限',
    errorType: 'CONDITION_ERROR',
    message: '条件的结果不是“是/否”：agreedAmount 为空，无法与 500 比较。',
    evaluation: {
      expression: '=agreedAmount > config.refundManagerLimit',
      read: { agreedAmount: null, 'config.refundManagerLimit': 500 },
      result: null,
      warnings: null,
    },
    jobKey: null,
    jobType: null,
    canSkip: false,
    state: 'ACTIVE',
    createdAt: ago(3 * hour),
    resolvedAt: null,
  },
];
