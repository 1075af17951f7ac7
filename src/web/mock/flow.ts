/** A shortened return flow for the screens: three departments, one gateway, a boundary timer. */
const flow = {
  id: 'p15-return',
  name: '退货流程',
};

interface Node {
  id: string;
  tag: string;
  name: string;
  x: number;
  y: number;
  w: number;
  h: number;
  inner?: string;
}

const outcomes = (variable: string, items: [string, string][]) =>
  `<bpmn:extensionElements><zeebe:userTask /><ops:outcomes variable="${variable}">${items
    .map(([id, name]) => `<ops:outcome id="${id}" name="${name}" />`)
    .join('')}</ops:outcomes></bpmn:extensionElements>`;
const task = '<bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>';
const job = (type: string) =>
  `<bpmn:extensionElements><zeebe:taskDefinition type="${type}" retries="3" /></bpmn:extensionElements>`;

const nodes: Node[] = [
  { id: 'start-manual', tag: 'startEvent', name: '客服代建', x: 232, y: 122, w: 36, h: 36 },
  {
    id: 'load-order',
    tag: 'serviceTask',
    name: '读取订单',
    x: 310,
    y: 100,
    w: 100,
    h: 80,
    inner: job('order.get'),
  },
  { id: 'register', tag: 'userTask', name: '登记退货', x: 460, y: 100, w: 100, h: 80, inner: task },
  {
    id: 'contact-customer',
    tag: 'userTask',
    name: '电话/旺旺沟通',
    x: 610,
    y: 100,
    w: 100,
    h: 80,
    inner: outcomes('contactCustomerOutcome', [
      ['agree', '同意退货'],
      ['refund_only', '同意仅退款'],
      ['refuse', '拟拒绝'],
    ]),
  },
  { id: 'gw-decision', tag: 'exclusiveGateway', name: '决策结果', x: 765, y: 115, w: 50, h: 50 },
  { id: 'end-refused', tag: 'endEvent', name: '拒绝成立', x: 1172, y: 122, w: 36, h: 36 },
  { id: 'receive-parcel', tag: 'userTask', name: '收件拆包登记', x: 740, y: 300, w: 100, h: 80, inner: task },
  { id: 'restock', tag: 'userTask', name: '退回品入库', x: 900, y: 300, w: 100, h: 80, inner: task },
  {
    id: 'refund',
    tag: 'serviceTask',
    name: '执行退款',
    x: 900,
    y: 490,
    w: 100,
    h: 80,
    inner: job('pay.refund'),
  },
  { id: 'refund-manual', tag: 'userTask', name: '人工退款', x: 1050, y: 490, w: 100, h: 80, inner: task },
  { id: 'end-refunded', tag: 'endEvent', name: '退款成功', x: 1202, y: 512, w: 36, h: 36 },
];

const flows: [string, string, string, string, [number, number][]][] = [
  [
    'f1',
    'start-manual',
    'load-order',
    '',
    [
      [268, 140],
      [310, 140],
    ],
  ],
  [
    'f2',
    'load-order',
    'register',
    '',
    [
      [410, 140],
      [460, 140],
    ],
  ],
  [
    'f3',
    'register',
    'contact-customer',
    '',
    [
      [560, 140],
      [610, 140],
    ],
  ],
  [
    'f4',
    'contact-customer',
    'gw-decision',
    '',
    [
      [710, 140],
      [765, 140],
    ],
  ],
  [
    'f5',
    'gw-decision',
    'receive-parcel',
    '同意退货',
    [
      [790, 165],
      [790, 300],
    ],
  ],
  [
    'f6',
    'gw-decision',
    'end-refused',
    '拒绝',
    [
      [815, 140],
      [1172, 140],
    ],
  ],
  [
    'f7',
    'receive-parcel',
    'restock',
    '',
    [
      [840, 340],
      [900, 340],
    ],
  ],
  [
    'f8',
    'restock',
    'refund',
    '',
    [
      [950, 380],
      [950, 490],
    ],
  ],
  [
    'f9',
    'refund',
    'refund-manual',
    '',
    [
      [1000, 530],
      [1050, 530],
    ],
  ],
  [
    'f10',
    'refund-manual',
    'end-refunded',
    '',
    [
      [1150, 530],
      [1202, 530],
    ],
  ],
];

const lanes: [string, string, string, string, number, string[]][] = [
  [
    'lane-after-sales',
    '售后客服',
    'after-sales-service',
    'sales',
    60,
    ['start-manual', 'load-order', 'register', 'contact-customer', 'gw-decision', 'end-refused'],
  ],
  ['lane-warehouse', '仓管', 'warehouse-keeper', 'logistics', 250, ['receive-parcel', 'restock']],
  [
    'lane-finance',
    '财务专员',
    'finance-specialist',
    'finance',
    440,
    ['refund', 'refund-manual', 'end-refunded'],
  ],
];

const condition = (id: string) =>
  id === 'f5'
    ? '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=contactCustomerOutcome = "agree"</bpmn:conditionExpression>'
    : '';

export const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:ops="http://workflows/schema/ops/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:collaboration id="collaboration"><bpmn:participant id="pool" name="运营中心" processRef="${flow.id}" /></bpmn:collaboration>
  <bpmn:process id="${flow.id}" name="${flow.name}" isExecutable="true">
    <bpmn:documentation>受理仅退款与退货退款，协商挽留，收货检验，退款，入库，回访。</bpmn:documentation>
    <bpmn:extensionElements><ops:process owner="sales-manager" /></bpmn:extensionElements>
    <bpmn:laneSet id="lanes">${lanes
      .map(
        ([id, name, position, department, , refs]) =>
          `<bpmn:lane id="${id}" name="${name}"><bpmn:extensionElements><ops:lane position="${position}" department="${department}" /></bpmn:extensionElements>${refs.map((ref) => `<bpmn:flowNodeRef>${ref}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`,
      )
      .join('')}</bpmn:laneSet>
    ${nodes
      .map(
        ({ id, tag, name, inner = '' }) =>
          `<bpmn:${tag} id="${id}" name="${name}"${id === 'gw-decision' ? ' default="f6"' : ''}>${inner}${flows
            .filter((f) => f[2] === id)
            .map((f) => `<bpmn:incoming>${f[0]}</bpmn:incoming>`)
            .join('')}${flows
            .filter((f) => f[1] === id)
            .map((f) => `<bpmn:outgoing>${f[0]}</bpmn:outgoing>`)
            .join('')}</bpmn:${tag}>`,
      )
      .join('\n    ')}
    ${flows.map(([id, from, to, name]) => `<bpmn:sequenceFlow id="${id}" name="${name}" sourceRef="${from}" targetRef="${to}">${condition(id)}</bpmn:sequenceFlow>`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
    <bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true"><dc:Bounds x="140" y="60" width="1140" height="570" /></bpmndi:BPMNShape>
    ${lanes.map(([id, , , , y]) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" isHorizontal="true"><dc:Bounds x="170" y="${y}" width="1110" height="190" /></bpmndi:BPMNShape>`).join('')}
    ${nodes.map(({ id, x, y, w, h }) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${w}" height="${h}" />${w < 60 ? `<bpmndi:BPMNLabel><dc:Bounds x="${x - 10}" y="${y + h + 6}" width="${w + 20}" height="14" /></bpmndi:BPMNLabel>` : ''}</bpmndi:BPMNShape>`).join('')}
    ${flows.map(([id, , , name, points]) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}${name ? `<bpmndi:BPMNLabel><dc:Bounds x="${(points[0]?.[0] ?? 0) + 10}" y="${(points[0]?.[1] ?? 0) + (points[0]?.[0] === points[1]?.[0] ? 30 : -20)}" width="50" height="14" /></bpmndi:BPMNLabel>` : ''}</bpmndi:BPMNEdge>`).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const field = (type: string, key: string, label: string, more: object = {}) => ({
  type,
  key,
  label,
  id: `Field_${key}`,
  ...more,
});

export const contactForm = {
  type: 'default',
  id: 'contact-customer',
  schemaVersion: 18,
  executionPlatform: 'Camunda Cloud',
  components: [
    field('textarea', 'talkNote', '沟通记录', { validate: { required: true, minLength: 5 } }),
    field('number', 'agreedAmount', '协商金额', {
      decimalDigits: 2,
      serializeToString: true,
      appearance: { suffixAdorner: '元' },
      validate: { min: 0.01, max: 168 },
      properties: { requiredWhen: 'outcome = "agree" or outcome = "refund_only"' },
      layout: { row: 'r1', columns: 8 },
    }),
    field('datetime', 'signedAt', '签收时间', {
      subtype: 'datetime',
      dateLabel: '签收日期',
      timeLabel: '时间',
      use24h: true,
      timeInterval: 15,
      timeSerializingFormat: 'utc_offset',
      layout: { row: 'r1', columns: 8 },
    }),
    field('radio', 'goodsIntact', '商品完好（顾客声明）', {
      values: [
        { label: '是', value: 'yes' },
        { label: '否', value: 'no' },
      ],
      validate: { required: true },
      layout: { row: 'r2', columns: 8 },
    }),
    field('select', 'category', '类目', {
      values: [
        { label: '普通', value: 'normal' },
        { label: '定制', value: 'custom' },
        { label: '鲜活', value: 'fresh' },
      ],
      layout: { row: 'r2', columns: 8 },
    }),
    field('filepicker', 'proof', '凭证照片', { multiple: true, accept: 'image/*' }),
  ],
};

export const startForm = {
  type: 'default',
  id: 'start-return',
  schemaVersion: 18,
  components: [
    field('textfield', 'orderNo', '订单号', { validate: { required: true, pattern: '^\\d{12,20}$' } }),
    field('select', 'refundType', '类型', {
      values: [
        { label: '仅退款', value: 'refund_only' },
        { label: '退货退款', value: 'return_refund' },
      ],
      validate: { required: true },
      layout: { row: 'r1', columns: 8 },
    }),
    field('number', 'refundAmount', '申请金额', {
      decimalDigits: 2,
      appearance: { suffixAdorner: '元' },
      validate: { required: true, min: 0.01 },
      layout: { row: 'r1', columns: 8 },
    }),
    field('textarea', 'reason', '原因说明'),
  ],
};
