import type * as c from '../src/api/contract.ts';
import { ago, people } from './data.ts';
import { flowBetween } from './flow.ts';

const minute = 60_000;
interface Step {
  type: string;
  title: string;
  elementId?: string;
  elementName?: string;
  actor?: c.PersonRef;
  data?: Record<string, unknown>;
  command?: string;
  enter?: string;
  leave?: string;
  flow?: string;
  set?: Record<string, unknown>;
}

const steps: Step[] = [
  {
    type: 'ProcessInstanceCreated',
    title: '彭丽娟发起退货流程',
    actor: people.service,
    command: 'CreateInstance',
    set: { orderNo: '202611230000417', refundType: 'return_refund', refundAmount: '168.00' },
    data: { version: 3, sha256: '9f2c…' },
  },
  {
    type: 'ElementActivated',
    title: '到达“读取订单”',
    elementId: 'load-order',
    elementName: '读取订单',
    enter: 'load-order',
    flow: flowBetween('start-manual', 'load-order'),
  },
  {
    type: 'JobCompleted',
    title: '读取订单完成',
    elementId: 'load-order',
    elementName: '读取订单',
    set: { order: { orderNo: '202611230000417', paidAmount: '168.00', buyerNick: '云上小雪' } },
    command: 'CompleteJob',
  },
  {
    type: 'SequenceFlowTaken',
    title: '走向“登记退货”',
    elementId: 'register',
    elementName: '登记退货',
    leave: 'load-order',
    enter: 'register',
    flow: flowBetween('load-order', 'register'),
  },
  {
    type: 'UserTaskCreated',
    title: '“登记退货”等待售后客服办理',
    elementId: 'register',
    elementName: '登记退货',
    data: {
      rule: 'lane',
      candidates: { positions: ['after-sales-service'], people: ['彭丽娟', '丁思远'] },
      dueAt: ago(0),
    },
  },
  {
    type: 'UserTaskClaimed',
    title: '彭丽娟签收“登记退货”',
    elementId: 'register',
    elementName: '登记退货',
    actor: people.service,
    command: 'ClaimTask',
  },
  {
    type: 'UserTaskCompleted',
    title: '彭丽娟办理“登记退货”',
    elementId: 'register',
    elementName: '登记退货',
    actor: people.service,
    command: 'CompleteTask',
    set: { contactPhone: '138****2219', goodsIntact: true, category: 'normal' },
  },
  {
    type: 'SequenceFlowTaken',
    title: '走向“电话/旺旺沟通”',
    elementId: 'contact-customer',
    elementName: '电话/旺旺沟通',
    leave: 'register',
    enter: 'contact-customer',
    flow: flowBetween('register', 'decision'),
  },
  {
    type: 'UserTaskCompleted',
    title: '彭丽娟办理“电话/旺旺沟通”：同意退货',
    elementId: 'contact-customer',
    elementName: '电话/旺旺沟通',
    actor: people.service,
    command: 'CompleteTask',
    set: { contactCustomerOutcome: 'agree', agreedAmount: '158.00', talkNote: '顾客不喜欢颜色，愿意寄回。' },
  },
  {
    type: 'SequenceFlowTaken',
    title: '到达“决策结果”',
    elementId: 'gw-decision',
    elementName: '决策结果',
    leave: 'contact-customer',
    enter: 'gw-decision',
    flow: flowBetween('contact-customer', 'gw-out-contact-customer'),
  },
  {
    type: 'SequenceFlowTaken',
    title: '条件成立：同意退货',
    elementId: 'gw-decision',
    elementName: '决策结果',
    leave: 'gw-decision',
    enter: 'receive-parcel',
    flow: flowBetween('gw-decision', 'send-address'),
    data: {
      condition: {
        expression: '=contactCustomerOutcome = "agree"',
        read: { contactCustomerOutcome: 'agree' },
        result: true,
      },
    },
  },
  {
    type: 'DecisionEvaluated',
    title: '规则“退货资格”命中第 2 行',
    elementId: 'gw-decision',
    elementName: '决策结果',
    data: {
      decisionId: 'returnEligibility',
      inputs: { 签收天数: 5, 类目: 'normal' },
      matchedRules: [
        {
          index: 2,
          inputs: { 签收天数: '<= 7', 类目: '"normal"' },
          outputs: { eligible: true, sellerPaysFreight: false },
        },
      ],
      outputs: { eligible: true, sellerPaysFreight: false },
    },
    set: { eligible: true, sellerPaysFreight: false },
  },
  {
    type: 'HandoffRequested',
    title: '交给物流部仓管',
    elementId: 'receive-parcel',
    elementName: '收件拆包登记',
    data: { from: 'sales', to: 'logistics', acceptBy: ago(-120 * minute) },
  },
  {
    type: 'HandoffDelivered',
    title: '交接已送达物流部',
    elementId: 'receive-parcel',
    elementName: '收件拆包登记',
  },
  {
    type: 'HandoffAccepted',
    title: '田志强接受交接',
    elementId: 'receive-parcel',
    elementName: '收件拆包登记',
    actor: people.keeper,
    command: 'ClaimTask',
  },
  {
    type: 'UserTaskCompleted',
    title: '田志强办理“收件拆包登记”',
    elementId: 'receive-parcel',
    elementName: '收件拆包登记',
    actor: people.keeper,
    command: 'CompleteTask',
    set: { receivedQty: 1 },
  },
  {
    type: 'SequenceFlowTaken',
    title: '走向“退回品入库”',
    elementId: 'restock',
    elementName: '退回品入库',
    leave: 'receive-parcel',
    enter: 'restock',
    flow: flowBetween('receive-parcel', 'gw-out-receive-parcel'),
  },
  {
    type: 'UserTaskCompleted',
    title: '田志强办理“退回品入库”',
    elementId: 'restock',
    elementName: '退回品入库',
    actor: people.keeper,
    command: 'CompleteTask',
    set: { stockGrade: 'good', location: 'A-03-12' },
  },
  {
    type: 'SequenceFlowTaken',
    title: '走向“执行退款”',
    elementId: 'refund',
    elementName: '执行退款',
    leave: 'restock',
    enter: 'refund',
    flow: flowBetween('gw-finance', 'refund'),
  },
  {
    type: 'IncidentRaised',
    title: '“执行退款”出现事故：支付平台返回余额不足',
    elementId: 'refund',
    elementName: '执行退款',
    data: { errorType: 'JOB_NO_RETRIES', message: '支付平台返回“账户余额不足”，已重试 3 次。' },
  },
];

const system = { id: 'system', name: '系统', kind: 'system' };

export const events: c.EventView[] = steps.map((step, n) => ({
  seq: n + 1,
  position: 1000 + n * 3,
  type: step.type,
  elementId: step.elementId ?? null,
  elementName: step.elementName ?? null,
  elementInstanceKey: step.elementId ? `22517998136853${n}` : null,
  actor: step.actor ? { id: step.actor.id, name: step.actor.name, kind: 'person' } : system,
  onBehalfOf: null,
  at: ago((steps.length - n) * 17 * minute + (n > 14 ? 0 : 600 * minute)),
  data: step.data ?? (step.set ? { variables: step.set } : {}),
  commitHash: `${(n * 7919).toString(16).padStart(8, '0')}a41f9c3d`.repeat(4).slice(0, 64),
  cause: { command: step.command ?? 'Follow-up', from: null },
  title: step.title,
}));

export function stateAt(seq: number): c.InstanceState {
  const active = new Map<string, number>();
  const completed = new Map<string, number>([['start-manual', 1]]);
  const taken = new Map<string, number>();
  const variables = new Map<string, c.VariableView>();
  steps.slice(0, seq).forEach((step, n) => {
    if (step.leave) {
      active.delete(step.leave);
      completed.set(step.leave, (completed.get(step.leave) ?? 0) + 1);
    }
    if (step.enter) active.set(step.enter, 1);
    if (step.flow) taken.set(step.flow, 1);
    for (const [name, value] of Object.entries(step.set ?? {})) {
      variables.set(name, {
        scopeKey: '1',
        scopeElementId: 'p15-return',
        name,
        value,
        changedAtSeq: n + 1,
        previous: variables.get(name)?.value,
        erased: false,
      });
    }
  });
  return {
    seq,
    at: events[seq - 1]?.at ?? ago(0),
    elements: [...active.keys()].map((elementId) => ({
      key: elementId,
      elementId,
      elementName: steps.find((s) => s.elementId === elementId)?.elementName ?? null,
      type: 'userTask',
      state: seq === steps.length ? 'INCIDENT' : 'ACTIVE',
      scopeKey: '1',
      since: ago(0),
    })),
    tokens: [],
    taken: [...taken].map(([flowId, count]) => ({ flowId, count })),
    completed: [...completed].map(([elementId, count]) => ({ elementId, count })),
    variables: [...variables.values()],
    tasks: [],
    timers: [],
    subscriptions: [],
    handoffs: [],
  };
}

export const history: c.HistoryItem[] = events
  .filter((e) => !e.type.startsWith('SequenceFlow'))
  .map((e) => ({
    at: e.at,
    kind: e.type === 'IncidentRaised' ? 'incident' : e.type === 'UserTaskCompleted' ? 'completed' : 'event',
    elementId: e.elementId,
    elementName: e.elementName,
    actor: Object.values(people).find((p) => p.id === e.actor.id) ?? null,
    onBehalfOf: null,
    text: e.title,
    outcome: null,
    comment: null,
    fields: null,
  }));
