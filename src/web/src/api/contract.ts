/** The shapes of `/api`. Keys are digit strings, times ISO 8601 in UTC, amounts decimal strings. */

export interface PersonRef {
  id: string;
  name: string;
  position?: string | null;
  positionName?: string | null;
  department?: string | null;
}

export interface FileRef {
  id: string;
  name: string;
  size: number;
  contentType: string;
  width?: number;
  height?: number;
  url: string;
}

export interface PageRequest {
  limit?: number;
  from?: number;
  after?: string;
  before?: string;
}

export interface Page {
  totalItems: number;
  hasMoreTotalItems: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Listed<T> {
  items: T[];
  page: Page;
}

export interface Items<T> {
  items: T[];
}

/** Whether something may be done, and if not, why. */
export interface Permission {
  allowed: boolean;
  reason?: string | null;
}

// ---- sign-in and organization

export interface Can {
  work: boolean;
  start: boolean;
  design: boolean;
  audit: boolean;
  incidents: boolean;
  simulate: boolean;
  administer: boolean;
}

export interface Me {
  id: string;
  name: string;
  login: string;
  positions: { id: string; name: string; department: string; departmentName: string }[];
  project?: string | null;
  roles: string[];
  can: Can;
  language: 'zh-CN' | 'en';
}

export interface Session {
  signedIn: boolean;
  demo: boolean;
  controlledClock: boolean;
  localAccounts: boolean;
  /** Nobody has an account yet: the first one is made with the code that the server printed. */
  setUpOpen?: boolean;
  oidc?: { name: string; url: string } | null;
  me?: Me | null;
  now: string;
}

export interface DemoPerson extends PersonRef {
  departmentName: string;
  roles: string[];
  login: string;
}

export interface Organization {
  departments: { id: string; name: string; parent: string | null; head?: string | null }[];
  positions: { id: string; name: string; department: string; superior: string | null; people: PersonRef[] }[];
  people: PersonRef[];
  projects: { id: string; name: string }[];
}

// ---- forms

export type FormData = Record<string, unknown>;

export interface FormRef {
  formId: string;
  key: string;
  schema: FormSchema;
  data?: FormData | null;
}

/** A form-js schema; its inside is the library's business. */
export interface FormSchema {
  type?: string;
  components?: unknown[];
  [name: string]: unknown;
}

// ---- catalogue

export interface CatalogueFlow {
  processId: string;
  name: string;
  department: string;
  departmentName: string;
  owner?: PersonRef | null;
  ownerPosition: string | null;
  purpose: string;
  version: number;
  definitionKey: string;
  startElementId: string;
  form?: FormRef | null;
  typicalDuration?: string | null;
}

export interface Started {
  processInstanceKey: string;
  businessKey: string;
  firstTask?: { key: string; mine: boolean } | null;
}

// ---- inbox

export type InboxView = 'todo' | 'transit' | 'done' | 'started';
export type InboxSort = 'urgent' | 'newest' | 'oldest';

export interface InboxSearch {
  view: InboxView;
  scope?: 'mine' | 'pool';
  q?: string;
  processId?: string;
  position?: string;
  overdue?: boolean;
  sort?: InboxSort;
  page?: PageRequest;
}

export interface InboxCounts {
  todo: number;
  mine: number;
  pool: number;
  transit: number;
  done: number;
  started: number;
  overdue: number;
}

export type HandoffState = 'REQUESTED' | 'DELIVERED' | 'ACCEPTED' | 'RETURNED' | 'WITHDRAWN' | 'UNDELIVERED';

export interface InboxRow {
  kind: 'task' | 'amend' | 'instance';
  key: string;
  workItemKey?: string | null;
  name: string;
  elementId: string;
  processId: string;
  processName: string;
  processInstanceKey: string;
  businessKey: string;
  subject: string | null;
  state: 'CREATING' | 'CREATED' | 'COMPLETED' | 'CANCELED' | 'ACTIVE' | 'TERMINATED';
  assignee?: PersonRef | null;
  candidates: { positions: { id: string; name: string }[]; people: PersonRef[] };
  from?: PersonRef | null;
  fromDepartment?: string | null;
  createdAt: string;
  dueAt?: string | null;
  sla: 'none' | 'ok' | 'soon' | 'overdue';
  completedAt?: string | null;
  outcome?: { id: string; name: string } | null;
  priority: number;
  handoff?: { key: string; state: HandoffState; acceptBy: string } | null;
}

export interface OrderView {
  orderNo: string;
  buyerNick: string;
  orderAmount: string;
  paidAmount: string;
  status: string;
  createdAt: string;
  shippedAt?: string | null;
  signedAt?: string | null;
  carrier?: string | null;
  trackingNo?: string | null;
  lines: { skuId: string; title: string; spec: string; quantity: number; price: string }[];
}

export interface LabelledValue {
  label: string;
  value: string;
}

export interface DocumentsHandedOver {
  title: string;
  from?: PersonRef | null;
  fields: LabelledValue[];
  files: FileRef[];
}

export interface Outcome {
  id: string;
  name: string;
  primary: boolean;
}

export type TaskAct = 'claim' | 'release' | 'complete' | 'reassign' | 'draft' | 'accept' | 'returnHandoff';

export interface TaskDetail extends InboxRow {
  documentation: string | null;
  form?: FormRef | null;
  outcomes: Outcome[];
  draft?: { data: FormData; savedAt: string } | null;
  context: {
    title: string;
    fields: (LabelledValue & { kind: 'text' | 'money' | 'datetime' | 'person' | 'order' })[];
    order?: OrderView | null;
    documents: DocumentsHandedOver[];
  };
  can: Record<TaskAct, Permission>;
  workItem?: { key: string; kind: 'amend'; reason: string | null } | null;
}

export interface TaskCompleted {
  completed: boolean;
  next?: { key: string; name: string; mine: boolean } | null;
}

export interface BatchResult {
  results: { key: string; ok: boolean; problem?: { title: string; detail?: string } | null }[];
}

// ---- hand-offs

export interface HandoffSearch {
  direction: 'in' | 'out' | 'all';
  state?: HandoffState[];
  department?: string;
  overdue?: boolean;
  q?: string;
  page?: PageRequest;
}

export interface HandoffRow {
  key: string;
  state: HandoffState;
  overdue: boolean;
  processInstanceKey: string;
  businessKey: string;
  processName: string;
  taskKey: string;
  elementId: string;
  elementName: string;
  from: { department: string; departmentName: string; person?: PersonRef | null };
  to: { department: string; departmentName: string; position?: string | null; positionName?: string | null };
  documents: DocumentsHandedOver[];
  requestedAt: string;
  deliveredAt?: string | null;
  acceptedAt?: string | null;
  acceptedBy?: PersonRef | null;
  returnedAt?: string | null;
  returnReason?: string | null;
  acceptBy: string;
  refersTo?: string | null;
  can: { accept: boolean; return: boolean };
}

// ---- instances

export interface InstanceView {
  key: string;
  businessKey: string;
  processId: string;
  processName: string;
  version: number;
  definitionKey: string;
  state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  hasIncident: boolean;
  startedAt: string;
  endedAt?: string | null;
  startedBy?: PersonRef | null;
  startCause: string;
  parentKey?: string | null;
  rawVariables: boolean;
}

export interface InstanceDiagram {
  xml: string;
  active: { elementId: string; count: number; since: string }[];
  completed: { elementId: string; count: number }[];
  flows: { flowId: string; count: number }[];
  incidents: { elementId: string; count: number }[];
}

export interface HistoryItem {
  at: string;
  kind: string;
  elementId?: string | null;
  elementName?: string | null;
  actor?: PersonRef | null;
  onBehalfOf?: PersonRef | null;
  text: string;
  outcome?: string | { id: string; name: string } | null;
  comment?: string | null;
  fields?: LabelledValue[] | null;
}

export type InstanceFile = FileRef & { uploadedBy: PersonRef; at: string; elementName: string };

export interface EventView {
  seq: number;
  position: number;
  type: string;
  elementId?: string | null;
  elementName?: string | null;
  elementInstanceKey?: string | null;
  actor: { id: string; name: string; kind: string };
  onBehalfOf?: { id: string; name: string } | null;
  at: string;
  data: Record<string, unknown>;
  commitHash: string;
  cause: { command: string; from?: string | null };
  title: string;
}

export interface EventPage {
  items: EventView[];
  total: number;
  head: string;
}

export interface VariableView {
  scopeKey: string;
  scopeElementId: string;
  name: string;
  value: unknown;
  changedAtSeq: number;
  previous?: unknown;
  erased?: boolean;
}

export interface InstanceState {
  seq: number;
  at: string;
  elements: {
    key: string;
    elementId: string;
    elementName: string | null;
    type: string;
    state: string;
    scopeKey: string | null;
    since: string;
  }[];
  tokens: { flowId: string; count: number }[];
  taken: { flowId: string; count: number }[];
  completed: { elementId: string; count: number }[];
  variables: VariableView[];
  tasks: {
    key: string;
    elementId: string;
    name: string;
    state: string;
    assignee?: PersonRef | string | null;
    candidates: string[];
  }[];
  timers: { elementId: string; dueAt: string }[];
  subscriptions: { elementId: string; messageName: string; correlationKey: string | null }[];
  handoffs: { key: string; state: HandoffState; from: string; to: string }[];
}

export interface Verification {
  verified: boolean;
  commits: number;
  events: number;
  head: string;
  firstBroken?: { firstSeq: number; reason: string } | null;
  explanation: string;
}

// ---- incidents

export interface IncidentRow {
  key: string;
  processInstanceKey: string;
  businessKey: string;
  processId: string;
  processName: string;
  elementId: string;
  elementName: string;
  errorType: string;
  message: string;
  evaluation?: {
    expression: string;
    read: Record<string, unknown>;
    result?: unknown;
    warnings?: string[];
  } | null;
  jobKey?: string | null;
  jobType?: string | null;
  state: 'ACTIVE' | 'RESOLVED';
  createdAt: string;
  resolvedAt?: string | null;
}

// ---- designer

export interface DefinitionRow {
  processId: string;
  name: string;
  department?: string | null;
  owner?: PersonRef | null;
  ownerPosition?: string | null;
  version: number;
  definitionKey: string;
  publishedAt: string;
  publishedBy?: PersonRef | null;
  running: number;
  incidents: number;
  hasDraft: boolean;
  canEdit: boolean;
}

export interface VersionRow {
  version: number;
  definitionKey: string;
  versionTag?: string | null;
  at: string;
  by?: PersonRef | null;
  note?: string | null;
  running: number;
  sha256: string;
}

export type FileKind = 'bpmn' | 'form' | 'dmn';

export interface FlowFile {
  name: string;
  kind: FileKind;
  id?: string;
  content: string;
}

export interface Draft {
  processId: string;
  basedOnVersion: number;
  files: FlowFile[];
  savedAt?: string | null;
  savedBy?: PersonRef | null;
  etag: string;
  editors: PersonRef[];
}

export interface LintProblem {
  severity: 'error' | 'warning';
  code: string;
  message: string;
  resource: string;
  elementId?: string | null;
  line?: number | null;
  column?: number | null;
}

export interface LintReport {
  problems: LintProblem[];
  variables: { name: string; writtenBy: string[]; readBy: string[] }[];
}

export interface DraftChange {
  kind: 'added' | 'removed' | 'changed' | 'layout';
  file: string;
  elementId?: string | null;
  elementName?: string | null;
  text: string;
  oldValue?: string | null;
  newValue?: string | null;
}

// ---- audit

export interface AuditSearch {
  q?: string;
  businessKey?: string;
  processId?: string;
  person?: string;
  orderNo?: string;
  department?: string;
  state?: string;
  from?: string;
  to?: string;
  page?: PageRequest;
}

export interface AuditRow {
  key: string;
  businessKey: string;
  processId: string;
  processName: string;
  version: number;
  state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  startedAt: string;
  endedAt?: string | null;
  durationMs?: number | null;
  startedBy?: PersonRef | null;
  steps: number;
  handoffs: number;
  overdue: number;
  hasIncident: boolean;
  subject?: string | null;
}

export interface StoreVerification {
  verified: boolean;
  streams: number;
  commits: number;
  head: string;
  brokenStreams: { stream: string; firstSeq: number; reason: string }[];
  checkpoints: number;
  at: string;
}

// ---- simulation

export interface SimAction {
  id: string;
  name: string;
  who: 'customer' | 'platform' | 'carrier';
  message: string;
  correlationKey?: string | null;
  fields: SimField[];
}

export interface SimField {
  name: string;
  label: string;
  type: 'text' | 'money' | 'select' | 'datetime' | 'integer';
  required: boolean;
  options?: { value: string; label: string }[] | null;
  value?: unknown;
}

export type SimOrder = OrderView & {
  refunds: { refundId: string; processInstanceKey?: string | null; state: string; actions: SimAction[] }[];
  actions: SimAction[];
};

export interface Faults {
  items: { jobType: string; errorCode: string; times: number; left: number }[];
  jobTypes: { type: string; errorCodes: string[] }[];
}

export interface SimSent {
  at: string;
  kind: 'sms' | 'platform' | 'notice' | 'payment';
  to: string;
  text: string;
  orderNo?: string | null;
}
