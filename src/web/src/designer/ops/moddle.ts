const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });

/** The `ops` namespace: what BPMN and the Zeebe extensions lack. All of it is optional for the engine. */
export const opsModdle = {
  name: 'Workflows',
  uri: 'http://workflows/schema/ops/1.0',
  prefix: 'ops',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Outcomes',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:UserTask'] },
      properties: [attribute('variable'), { name: 'outcome', type: 'Outcome', isMany: true }],
    },
    { name: 'Outcome', superClass: ['Element'], properties: [attribute('id'), attribute('name')] },
    {
      name: 'Vote',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:UserTask'] },
      properties: [],
    },
    {
      name: 'Register',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:UserTask'] },
      properties: [attribute('name')],
    },
    {
      name: 'Expect',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:CallActivity'] },
      properties: [attribute('condition')],
    },
    {
      name: 'PublishMessage',
      superClass: ['Element'],
      properties: ['correlationKey', 'messageId', 'timeToLive'].map(attribute),
    },
    {
      name: 'Lane',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Lane'] },
      properties: [attribute('position'), attribute('department')],
    },
    {
      name: 'Process',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Process'] },
      properties: ['owner', 'subject', 'statusVariable', 'success'].map(attribute),
    },
    {
      name: 'Start',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:StartEvent'] },
      properties: ['calendar', 'shift', 'per', 'requester'].map(attribute),
    },
    {
      name: 'Rights',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Process'] },
      properties: [{ name: 'right', type: 'Right', isMany: true }],
    },
    {
      name: 'Right',
      superClass: ['Element'],
      properties: [attribute('name'), attribute('position'), attribute('role'), attribute('person')],
    },
    {
      name: 'Handoffs',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Process'] },
      properties: [{ name: 'handoff', type: 'Handoff', isMany: true }],
    },
    {
      name: 'Handoff',
      superClass: ['Element'],
      properties: ['id', 'from', 'to', 'documents', 'acceptWithin', 'element', 'variables'].map(attribute),
    },
    {
      name: 'Personal',
      superClass: ['Element'],
      meta: { allowedIn: ['bpmn:Process'] },
      properties: [attribute('variables')],
    },
  ],
};
