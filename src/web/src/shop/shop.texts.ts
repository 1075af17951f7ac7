import { texts } from '../i18n/texts';

export const shopTexts = texts(
  {
    title: '店铺数据',
    lead: '模拟店铺里的全部数据，只读。流程说它做了什么，在这里就能看到。',
    kind: '种类',
    search: '搜单号、名称、状态',
    empty: '没有记录',
    faults: '设置故障',
  },
  {
    title: 'Shop data',
    lead: 'Everything in the simulated shop, read only: what a flow says it did can be seen here.',
    kind: 'Kind',
    search: 'Number, name or state',
    empty: 'Nothing here',
    faults: 'Set faults',
  },
);
