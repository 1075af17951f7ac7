import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as d from './data.ts';
import { events, history, stateAt } from './film.ts';
import { bpmn, flowBetween, flowFiles, form } from './flow.ts';

/**
 * A server with invented answers for working on the screens alone: `npm run mock`, then
 * `WORKFLOWS_SERVER=http://localhost:5050 npm run dev`. It is not shipped and knows no rules; the real one does.
 */
const port = Number(process.env.PORT ?? 5050);
let me: string | undefined = process.env.MOCK_PERSON;

type Body = Record<string, unknown>;
type Answer = (match: RegExpExecArray, body: Body, url: URL) => unknown;

const items = <T>(list: T[]) => ({ items: list });
class Refusal extends Error {
  readonly problem: Body & { status: number };
  constructor(problem: Body & { status: number }) {
    super('refused');
    this.problem = problem;
  }
}

const definition = {
  processId: 'p15-return',
  name: '退货流程',
  department: '销售部',
  owner: d.people.manager,
  ownerPosition: 'sales-manager',
  version: 3,
  definitionKey: '2251799813685001',
  publishedAt: d.ago(50 * 3_600_000),
  publishedBy: d.people.manager,
  running: 14,
  incidents: 2,
  hasDraft: true,
  canEdit: true,
};
let files = flowFiles;
const auditRows = d.todo.map((row, n) => ({
  key: row.processInstanceKey,
  businessKey: row.businessKey,
  processId: row.processId,
  processName: row.processName,
  version: 3,
  state: n % 3 === 2 ? 'COMPLETED' : n % 7 === 5 ? 'TERMINATED' : 'ACTIVE',
  startedAt: row.createdAt,
  endedAt: n % 3 === 2 ? d.ago(60_000) : null,
  durationMs: n % 3 === 2 ? 30 * 3_600_000 : null,
  startedBy: d.people.service,
  steps: 6 + n,
  handoffs: n % 4,
  overdue: n % 5 === 0 ? 1 : 0,
  hasIncident: n === 1,
  subject: row.subject,
}));
const taskOf = (key: string) => {
  const row = d.todo.find((t) => t.key === key);
  if (!row)
    throw new Refusal({
      status: 404,
      code: 'task-not-found',
      title: '没有这个任务',
      detail: '它可能已被取消。',
    });
  return row;
};

const routes: [string, RegExp, Answer][] = [
  [
    'GET',
    /^\/api\/session$/,
    () => ({
      signedIn: Boolean(me),
      demo: true,
      controlledClock: true,
      localAccounts: false,
      oidc: null,
      me: me ? d.meOf(me) : null,
      now: d.ago(0),
    }),
  ],
  ['POST', /^\/api\/session$/, (_, body) => ((me = String(body.person)), d.meOf(me))],
  ['DELETE', /^\/api\/session$/, () => ((me = undefined), undefined)],
  ['GET', /^\/api\/people$/, () => items(d.demoPeople)],
  ['GET', /^\/api\/organization$/, () => d.organization],
  [
    'GET',
    /^\/api\/catalogue$/,
    () =>
      items([
        {
          processId: 'p15-return',
          name: '退货流程',
          department: 'sales',
          departmentName: '销售部',
          owner: d.people.manager,
          ownerPosition: 'sales-manager',
          purpose:
            '受理仅退款与退货退款，协商挽留，按金额分级审批，收货检验，退款，入库，运费，质量反馈，回访；兼顾平台超时与小二介入。',
          version: 3,
          definitionKey: '1',
          startElementId: 'start-manual',
          form: {
            formId: 'start-return',
            key: '2',
            schema: form('p15-start-manual'),
            data: { orderNoOptions: [{ label: '202611230000417 云上小雪', value: '202611230000417' }] },
          },
          typicalDuration: 'P3DT4H',
        },
        {
          processId: 'p16-photo-shoot',
          name: '拍摄流程',
          department: 'marketing',
          departmentName: '营销部',
          owner: null,
          ownerPosition: 'design-manager',
          purpose: '样品借还、拍摄排期、修图与验收。',
          version: 1,
          definitionKey: '2',
          startElementId: 'start',
          form: null,
          typicalDuration: null,
        },
      ]),
  ],
  [
    'POST',
    /^\/api\/catalogue\/([^/]+)\/start$/,
    (_, body) => {
      const data = body.data as Body | undefined;
      if (data?.orderNo === '000000000000')
        throw new Refusal({
          status: 422,
          code: 'form-invalid',
          title: '表单没有通过检查',
          problems: [{ code: 'unknown-order', message: '查无此单，请核对订单号', field: 'orderNo' }],
        });
      return {
        processInstanceKey: '2251799813685200',
        businessKey: 'TH202611240019',
        firstTask: { key: d.todo[0]?.key, mine: true },
      };
    },
  ],
  [
    'POST',
    /^\/api\/inbox\/search$/,
    (_, body) => {
      const q = String(body.q ?? '');
      const rows = d.todo.filter((r) => !q || `${r.businessKey}${r.name}${r.subject ?? ''}`.includes(q));
      if (body.view === 'todo')
        return d.page(
          rows.filter((r) =>
            body.scope === 'mine' ? r.assignee : body.scope === 'pool' ? !r.assignee : true,
          ),
        );
      if (body.view === 'transit') return d.page([]);
      if (body.view === 'done')
        return d.page(
          rows.slice(4, 9).map((r) => ({
            ...r,
            state: 'COMPLETED',
            completedAt: d.ago(7_200_000),
            outcome: { id: 'agree', name: '同意退货' },
          })),
        );
      return d.page(
        rows.slice(0, 5).map((r) => ({
          ...r,
          kind: 'instance',
          key: r.processInstanceKey,
          name: r.processName,
          state: 'ACTIVE',
        })),
      );
    },
  ],
  [
    'GET',
    /^\/api\/inbox\/counts$/,
    () => ({ todo: 14, mine: 5, pool: 9, transit: 0, done: 5, started: 5, overdue: 1 }),
  ],
  ['GET', /^\/api\/tasks\/(\w+)$/, (m) => d.detail(taskOf(m[1] ?? ''))],
  [
    'POST',
    /^\/api\/tasks\/batch$/,
    (_, body) => ({ results: (body.keys as string[]).map((key) => ({ key, ok: true })) }),
  ],
  [
    'POST',
    /^\/api\/tasks\/(\w+)\/claim$/,
    (m) => {
      const row = taskOf(m[1] ?? '');
      row.assignee = d.people.service;
      return d.detail(row);
    },
  ],
  [
    'POST',
    /^\/api\/tasks\/(\w+)\/release$/,
    (m) => {
      const row = taskOf(m[1] ?? '');
      row.assignee = null;
      return d.detail(row);
    },
  ],
  [
    'POST',
    /^\/api\/tasks\/(\w+)\/reassign$/,
    (m) => {
      const row = taskOf(m[1] ?? '');
      row.assignee = d.people.service2;
      return d.detail(row);
    },
  ],
  ['PUT', /^\/api\/tasks\/(\w+)\/draft$/, () => ({ savedAt: d.ago(0) })],
  [
    'POST',
    /^\/api\/tasks\/(\w+)\/complete$/,
    (_, body) => {
      const data = body.data as Body;
      if (Number(data.agreedAmount) > 160)
        throw new Refusal({
          status: 422,
          code: 'form-invalid',
          title: '表单没有通过检查',
          problems: [{ code: 'max', message: '协商金额不能超过实付金额 160.00 元', field: 'agreedAmount' }],
        });
      return { completed: true, next: null };
    },
  ],
  [
    'POST',
    /^\/api\/files$/,
    () => ({ id: 'f9', name: '上传.png', size: 12_000, contentType: 'image/png', url: '/api/files/f9' }),
  ],
  [
    'POST',
    /^\/api\/handoffs\/search$/,
    (_, body) =>
      d.page(
        d.handoffs.filter((h) =>
          body.direction === 'in' ? h.to.department === 'sales' : h.from.department === 'sales',
        ),
      ),
  ],
  ['POST', /^\/api\/handoffs\/(\w+)\/(accept|return)$/, (m) => d.handoffs.find((h) => h.key === m[1])],
  [
    'GET',
    /^\/api\/instances\/(\w+)$/,
    (m) => ({
      key: m[1],
      businessKey: 'TH202611240018',
      processId: 'p15-return',
      processName: '退货流程',
      version: 3,
      definitionKey: '1',
      state: 'ACTIVE',
      hasIncident: true,
      startedAt: events[0]?.at,
      startedBy: d.people.service,
      startCause: '客服代建',
      rawVariables: true,
    }),
  ],
  [
    'GET',
    /^\/api\/instances\/(\w+)\/diagram$/,
    () => ({
      xml: bpmn,
      active: [{ elementId: 'contact-customer', count: 1, since: d.ago(3_600_000) }],
      completed: ['start-manual', 'load-order', 'register'].map((elementId) => ({ elementId, count: 1 })),
      flows: [flowBetween('start-manual', 'load-order'), flowBetween('register', 'decision')].map(
        (flowId) => ({ flowId, count: 1 }),
      ),
      incidents: [],
    }),
  ],
  ['GET', /^\/api\/instances\/(\w+)\/history$/, () => items(history)],
  [
    'GET',
    /^\/api\/instances\/(\w+)\/files$/,
    () =>
      items([
        {
          id: 'f1',
          name: '拆包-正面.png',
          size: 345_120,
          contentType: 'image/png',
          url: '/api/files/f1',
          uploadedBy: d.people.keeper,
          at: d.ago(0),
          elementName: '收件拆包登记',
        },
      ]),
  ],
  [
    'GET',
    /^\/api\/instances\/(\w+)\/events$/,
    (_, __, url) => ({
      items: events.filter((e) => e.seq > Number(url.searchParams.get('after'))),
      total: events.length,
      head: events.at(-1)?.commitHash,
    }),
  ],
  ['GET', /^\/api\/instances\/(\w+)\/state$/, (_, __, url) => stateAt(Number(url.searchParams.get('seq')))],
  [
    'GET',
    /^\/api\/instances\/(\w+)\/verification$/,
    () => ({
      verified: true,
      commits: 12,
      events: events.length,
      head: events.at(-1)?.commitHash,
      firstBroken: null,
      explanation:
        '每次提交的哈希都由上一次的哈希、提交头和事件原文算出；从第一次提交起逐次重算，结果与链头一致，说明没有一条被改动、删除或插入。',
    }),
  ],
  ['POST', /^\/api\/incidents\/search$/, (_, body) => d.page(body.state === 'RESOLVED' ? [] : d.incidents)],
  [
    'POST',
    /^\/api\/incidents\/(\w+)\/retry$/,
    (m) => ({ ...d.incidents.find((i) => i.key === m[1]), state: 'RESOLVED' }),
  ],
  [
    'GET',
    /^\/api\/definitions$/,
    () =>
      items([
        definition,
        {
          ...definition,
          processId: 'p16-photo-shoot',
          name: '拍摄流程',
          department: '营销部',
          owner: null,
          ownerPosition: 'design-manager',
          version: 1,
          running: 0,
          incidents: 0,
          hasDraft: false,
          canEdit: false,
        },
      ]),
  ],
  [
    'GET',
    /^\/api\/definitions\/([^/]+)\/versions$/,
    () =>
      items(
        [3, 2, 1].map((version) => ({
          version,
          definitionKey: String(version),
          at: d.ago((4 - version) * 70 * 3_600_000),
          by: d.people.manager,
          note: ['首次发布', '拒绝前必须由主管复核', '金额超权限时由主管审批'][version - 1],
          running: version * 4,
          sha256: 'ab'.repeat(32),
        })),
      ),
  ],
  [
    'GET',
    /^\/api\/definitions\/([^/]+)\/files$/,
    (_, __, url) => ({
      files: files.map((f) => ({
        ...f,
        content: f.kind === 'bpmn' ? bpmn.replace('name="退回品入库"', 'name="入库"') : f.content,
      })),
      version: Number(url.searchParams.get('version')),
    }),
  ],
  [
    'GET',
    /^\/api\/drafts\/([^/]+)$/,
    () => ({
      processId: 'p15-return',
      basedOnVersion: 3,
      files,
      savedAt: d.ago(600_000),
      savedBy: d.people.manager,
      etag: '"1"',
      editors: [],
    }),
  ],
  [
    'PUT',
    /^\/api\/drafts\/([^/]+)$/,
    (_, body) => ((files = body.files as typeof files), { savedAt: d.ago(0), etag: `"${Date.now()}"` }),
  ],
  ['DELETE', /^\/api\/drafts\/([^/]+)$/, () => undefined],
  [
    'POST',
    /^\/api\/lint$/,
    () => ({
      problems: [
        {
          severity: 'error',
          code: 'missing-form',
          message: '“退回品入库”没有关联表单，办理人将看不到要填什么。',
          resource: 'p15-return.bpmn',
          elementId: 'restock',
          line: 31,
          column: 5,
        },
        {
          severity: 'warning',
          code: 'no-due',
          message: '“人工退款”没有设定时限。',
          resource: 'p15-return.bpmn',
          elementId: 'refund-manual',
          line: 33,
          column: 5,
        },
      ],
      variables: [
        { name: 'agreedAmount', writtenBy: ['contact-customer'], readBy: ['refund'] },
        { name: 'order', writtenBy: ['load-order'], readBy: ['register', 'contact-customer'] },
      ],
    }),
  ],
  [
    'POST',
    /^\/api\/drafts\/([^/]+)\/diff$/,
    () => ({
      changes: [
        {
          kind: 'changed',
          file: 'p15-return.bpmn',
          elementId: 'restock',
          elementName: '退回品入库',
          text: '步骤“入库”改名为“退回品入库”',
          oldValue: '入库',
          newValue: '退回品入库',
        },
        {
          kind: 'added',
          file: 'p15-return.bpmn',
          elementId: 'refund-manual',
          elementName: '人工退款',
          text: '新增步骤“人工退款”，由财务专员办理',
        },
        { kind: 'layout', file: 'p15-return.bpmn', text: '调整了 3 个图形的位置' },
      ],
      running: 14,
    }),
  ],
  ['POST', /^\/api\/drafts\/([^/]+)\/publish$/, () => ({ version: 4, definitionKey: '4' })],
  [
    'POST',
    /^\/api\/audit\/search$/,
    (_, body) => d.page(auditRows.filter((r) => !body.q || r.businessKey.includes(String(body.q)))),
  ],
  [
    'GET',
    /^\/api\/audit\/verification$/,
    () => ({
      verified: true,
      streams: 214,
      commits: 5120,
      head: 'c0ffee'.repeat(10),
      brokenStreams: [],
      checkpoints: 12,
      at: d.ago(0),
    }),
  ],
  [
    'GET',
    /^\/api\/simulation\/orders$/,
    () =>
      items([
        {
          ...d.order,
          refunds: [
            {
              refundId: 'RF20261124000417',
              processInstanceKey: '2251799813685200',
              state: '待买家退货',
              actions: [
                {
                  id: 'return-shipped',
                  name: '填写退货单号',
                  who: 'customer',
                  message: 'return-shipped',
                  fields: [{ name: 'returnTrackingNo', label: '退货单号', type: 'text', required: true }],
                },
                {
                  id: 'refund-cancelled',
                  name: '撤销申请',
                  who: 'customer',
                  message: 'refund-cancelled',
                  fields: [],
                },
                {
                  id: 'parcel-arrived',
                  name: '包裹到仓',
                  who: 'carrier',
                  message: 'parcel-arrived',
                  fields: [],
                },
              ],
            },
          ],
          actions: [
            {
              id: 'return-requested',
              name: '申请退款/退货',
              who: 'customer',
              message: 'return-requested',
              fields: [
                {
                  name: 'refundType',
                  label: '类型',
                  type: 'select',
                  required: true,
                  options: [{ value: 'refund_only', label: '仅退款' }],
                },
                { name: 'refundAmount', label: '金额', type: 'money', required: true, value: '168.00' },
              ],
            },
          ],
        },
        {
          ...d.order,
          orderNo: '202611240000533',
          buyerNick: '一只橘猫',
          status: '待发货',
          refunds: [],
          actions: [],
        },
      ]),
  ],
  [
    'GET',
    /^\/api\/simulation\/faults$/,
    () => ({
      items: [{ jobType: 'pay.refund', errorCode: 'REFUND_FAILED', times: 3, left: 2 }],
      jobTypes: [
        { type: 'pay.refund', errorCodes: ['REFUND_FAILED', 'TIMEOUT'] },
        { type: 'order.get', errorCodes: ['TIMEOUT'] },
      ],
    }),
  ],
  ['PUT', /^\/api\/simulation\/faults$/, () => ({ items: [], jobTypes: [] })],
  [
    'GET',
    /^\/api\/simulation\/outbox$/,
    () =>
      items([
        {
          at: d.ago(60_000),
          kind: 'sms',
          to: '138****2219',
          text: '您的退款 158.00 元已退回原支付账户。',
          orderNo: d.order.orderNo,
        },
      ]),
  ],
  ['POST', /^\/api\/simulation\/messages$/, () => ({ messageKey: '1', startedInstanceKey: null })],
  ['POST', /^\/api\/simulation\/clock$/, () => ({ now: d.inTime(8 * 3_600_000) })],
];

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><rect width="320" height="240" fill="#dfe7f2"/><circle cx="110" cy="100" r="46" fill="#b9c8de"/><path d="M40 220 150 120 220 180 260 150 320 220z" fill="#9fb2cd"/></svg>`;

async function read(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return request.headers['content-type']?.includes('json') && text ? (JSON.parse(text) as Body) : {};
}

function send(response: ServerResponse, status: number, body: unknown, type = 'application/json') {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/files/')) return send(response, 200, picture, 'image/svg+xml');
  const body = await read(request);
  for (const [method, pattern, answer] of routes) {
    const match = method === request.method ? pattern.exec(url.pathname) : null;
    if (!match) continue;
    try {
      const result = answer(match, body, url);
      return send(response, result === undefined ? 204 : 200, result);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return send(response, error.problem.status, error.problem, 'application/problem+json');
    }
  }
  send(response, 404, { status: 404, code: 'not-found', title: '没有这个地址' }, 'application/problem+json');
}).listen(port, () => console.log(`mock on http://localhost:${port}`));
