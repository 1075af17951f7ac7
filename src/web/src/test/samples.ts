import type { InboxRow, TaskDetail } from '../api/contract';

const hour = 3_600_000;
const yes = { allowed: true };
const no = { allowed: false, reason: '不行' };

export function row(changes: Partial<InboxRow> = {}): InboxRow {
  return {
    kind: 'task',
    key: '101',
    workItemKey: null,
    name: '电话/旺旺沟通',
    elementId: 'contact-customer',
    processId: 'p15-return',
    processName: '退货流程',
    processInstanceKey: '100',
    businessKey: 'TH001',
    subject: '退款 168.00 元 · 买家 云上小雪',
    state: 'CREATED',
    assignee: null,
    candidates: { positions: [{ id: 'after-sales-service', name: '售后客服' }], people: [] },
    from: null,
    fromDepartment: null,
    createdAt: new Date(Date.now() - hour).toISOString(),
    dueAt: new Date(Date.now() + 5 * hour - 60_000).toISOString(),
    sla: 'ok',
    escalation: null,
    completedAt: null,
    outcome: null,
    priority: 50,
    handoff: null,
    ...changes,
  };
}

export function task(changes: Partial<TaskDetail> = {}): TaskDetail {
  return {
    ...row(),
    documentation: '联系顾客',
    form: null,
    outcomes: [
      { id: 'agree', name: '同意退货', primary: true },
      { id: 'refuse', name: '拟拒绝', primary: false },
    ],
    draft: null,
    workItem: null,
    context: { title: '', fields: [], order: null, documents: [] },
    can: {
      claim: yes,
      release: no,
      complete: yes,
      reassign: no,
      draft: no,
      accept: no,
      returnHandoff: no,
    },
    ...changes,
  };
}
