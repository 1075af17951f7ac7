import type * as c from './contract';
import type { components } from './schema';

/**
 * Holds `contract.ts` against the types generated from the server's OpenAPI document (`npm run api`): a field that a
 * screen relies on and the server does not know breaks the build. The contract stays beside the generated types because
 * the document gives closed sets of words and moments as plain strings, which the screens must tell apart.
 */
type Server = components['schemas'];
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;
type Known<Ours, Theirs> = [Unknown<Ours, Theirs>] extends [never] ? true : Unknown<Ours, Theirs>;
type All<Pairs extends Record<string, true>> = Pairs;

export type Checked = All<{
  session: Known<c.Session, Server['SessionAnswer']>;
  me: Known<c.Me, Server['Me']>;
  person: Known<c.PersonRef, Server['PersonReference']>;
  demoPerson: Known<c.DemoPerson, Server['DemoPerson']>;
  organization: Known<c.Organization, Server['OrganizationAnswer']>;
  file: Known<c.FileRef, Server['FileReference']>;
  flow: Known<c.CatalogueFlow, Server['CatalogueFlow']>;
  started: Known<c.Started, Server['StartedAnswer']>;
  inboxSearch: Known<c.InboxSearch, Server['InboxSearchRequest']>;
  inboxRow: Known<c.InboxRow, Server['InboxRow']>;
  counts: Known<c.InboxCounts, Server['InboxCounts']>;
  task: Known<c.TaskDetail, Server['TaskDetail']>;
  abilities: Known<c.TaskDetail['can'], Server['TaskAbilities']>;
  context: Known<c.TaskDetail['context'], Server['TaskContext']>;
  order: Known<c.OrderView, Server['OrderView']>;
  orderLine: Known<c.OrderView['lines'][number], Server['OrderLineView']>;
  documents: Known<c.DocumentsHandedOver, Server['DocumentView']>;
  completed: Known<c.TaskCompleted, Server['CompletedAnswer']>;
  batch: Known<c.BatchResult, Server['BatchAnswer']>;
  handoffSearch: Known<c.HandoffSearch, Server['HandoffSearchRequest']>;
  handoff: Known<c.HandoffRow, Server['HandoffAnswer']>;
  instance: Known<c.InstanceView, Server['InstanceAnswer']>;
  diagram: Known<c.InstanceDiagram, Server['DiagramAnswer']>;
  history: Known<c.HistoryItem, Server['HistoryItem']>;
  instanceFile: Known<c.InstanceFile, Server['InstanceFile']>;
  event: Known<c.EventView, Server['EventView']>;
  events: Known<c.EventPage, Server['EventsAnswer']>;
  state: Known<c.InstanceState, Server['StateAnswer']>;
  variable: Known<c.VariableView, Server['VariableState']>;
  verification: Known<c.Verification, Server['VerificationAnswer']>;
  incident: Known<c.IncidentRow, Server['IncidentAnswer']>;
  definition: Known<c.DefinitionRow, Server['DefinitionAnswer']>;
  version: Known<c.VersionRow, Server['VersionAnswer']>;
  draft: Known<c.Draft, Server['DraftPage']>;
  modelFile: Known<c.FlowFile, Server['ModelFile']>;
  lint: Known<c.LintReport, Server['LintAnswer']>;
  change: Known<c.DraftChange, Server['ModelChange']>;
  auditSearch: Known<c.AuditSearch, Server['AuditSearchRequest']>;
  auditRow: Known<c.AuditRow, Server['AuditAnswer']>;
  store: Known<c.StoreVerification, Server['StoreVerificationAnswer']>;
  simulatedOrder: Known<c.SimOrder, Server['SimulatedOrderAnswer']>;
  simulatedAction: Known<c.SimAction, Server['SimulatedAction']>;
  simulatedField: Known<c.SimField, Server['SimulatedField']>;
  faults: Known<c.Faults, Server['FaultsAnswer']>;
  sent: Known<c.SimSent, Server['SentAnswer']>;
}>;
