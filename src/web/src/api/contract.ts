import type { components } from './schema';

/**
 * Short names for the shapes of `/api`. The shapes themselves are generated from the server's OpenAPI document
 * (`npm run api` writes `schema.d.ts`); nothing here repeats what stands there. Keys are digit strings, times ISO 8601
 * in UTC, amounts decimal strings.
 */
type Shapes = components['schemas'];

export type PersonRef = Shapes['PersonReference'];
export type NamedItem = Shapes['NamedItem'];
export type LabelledValue = Shapes['LabelledValue'];
export type FileRef = Shapes['FileReference'];
export type ProblemBody = Shapes['ProblemBody'];
export type PageRequest = Shapes['PageRequest'];
export type Page = Shapes['PageResponse'];

/** The generic shapes of lists; the document names each of them apart. */
export interface Listed<T> {
  items: T[];
  page: Page;
}
export interface Items<T> {
  items: T[];
}

// ---- sign-in and organization
export type Session = Shapes['SessionAnswer'];
export type Me = Shapes['Me'];
export type Can = Shapes['Abilities'];
export type Account = Shapes['AccountAnswer'];
export type AccountList = Shapes['AccountList'];
export type OrganizationReload = Shapes['OrganizationReloadAnswer'];
export type DemoPerson = Shapes['DemoPerson'];
export type Organization = Shapes['OrganizationAnswer'];

// ---- forms
export type FormData = Record<string, unknown>;
export type FormRef = Shapes['TaskForm'];
export type FormOption = Shapes['FormOption'] & FormData;
export type FormSchema = FormRef['schema'];

// ---- catalogue
export type CatalogueFlow = Shapes['CatalogueFlow'];
export type Started = Shapes['StartedAnswer'];

// ---- inbox
export type InboxSearch = Shapes['InboxSearchRequest'];
export type InboxView = InboxSearch['view'];
export type InboxSort = NonNullable<InboxSearch['sort']>;
export type InboxCounts = Shapes['InboxCounts'];
export type InboxRow = Shapes['InboxRow'];
export type OrderView = Shapes['OrderView'];
export type DocumentsHandedOver = Shapes['DocumentView'];
export type Outcome = Shapes['OutcomeButton'];
export type Permission = Shapes['Ability'];
export type TaskAct = keyof Shapes['TaskAbilities'];
export type TaskDetail = Shapes['TaskDetail'];
export type TaskCompleted = Shapes['CompletedAnswer'];
export type BatchRequest = Shapes['BatchRequest'];
export type BatchResult = Shapes['BatchAnswer'];

// ---- registers
export type Register = Shapes['RegisterAnswer'];
export type RegisterSearch = Shapes['RegisterSearchRequest'];
export type RegisterEntry = Shapes['RegisterEntryAnswer'];
export type RegisterTrend = Shapes['RegisterTrendAnswer'];

// ---- hand-offs
export type HandoffSearch = Shapes['HandoffSearchRequest'];
export type HandoffRow = Shapes['HandoffAnswer'];
export type HandoffState = HandoffRow['state'];

// ---- instances
export type InstanceView = Shapes['InstanceAnswer'];
export type InstanceDiagram = Shapes['DiagramAnswer'];
export type HistoryItem = Shapes['HistoryItem'];
export type InstanceFile = Shapes['InstanceFile'];
export type EventView = Shapes['EventView'];
export type EventPage = Shapes['EventsAnswer'];
export type VariableView = Shapes['VariableState'];
export type InstanceState = Shapes['StateAnswer'];
export type VariableWords = Shapes['VariableWords'];
export type Verification = Shapes['VerificationAnswer'];

// ---- incidents
export type IncidentSearch = Shapes['IncidentSearchRequest'];
export type IncidentRow = Shapes['IncidentAnswer'];

// ---- designer
export type DefinitionRow = Shapes['DefinitionAnswer'];
export type VersionRow = Shapes['VersionAnswer'];
export type FlowFile = Shapes['ModelFile'];
export type FlowFiles = Shapes['FilesAnswer'];
export type FileKind = FlowFile['kind'];
export type Draft = Shapes['DraftPage'];
export type SavedDraft = Shapes['SavedModelAnswer'];
export type DecisionTrial = Shapes['TryDecisionRequest'];
export type TriedDecisions = Shapes['TriedDecisionAnswer'];
export type TriableField = Shapes['TriableField'];
export type TriedDecision = Shapes['TriedDecision'];
export type LintReport = Shapes['LintAnswer'];
export type LintProblem = Shapes['ProblemItem'];
export type DraftDiff = Shapes['DiffAnswer'];
export type DraftChange = Shapes['ModelChange'];
export type Published = Shapes['PublishedAnswer'];

// ---- audit
export type AuditSearch = Shapes['AuditSearchRequest'];
export type AuditRow = Shapes['AuditAnswer'];
export type StoreVerification = Shapes['StoreVerificationAnswer'];

// ---- simulation
export type SimAction = Shapes['SimulatedAction'];
export type SimField = Shapes['SimulatedField'];
export type SimOrder = Shapes['SimulatedOrderAnswer'];
export type Faults = Shapes['FaultsAnswer'];
export type SimSent = Shapes['SentAnswer'];
export type SimParties = Shapes['SimulatedPartiesAnswer'];
export type SimWaiting = Shapes['SimulatedWaiting'];
export type SimBeginning = Shapes['SimulatedBeginning'];
export type ShopKind = Shapes['ShopKindAnswer'];
export type ShopTable = Shapes['ShopTableAnswer'];
export type ShopColumn = Shapes['ShopColumnAnswer'];

// ---- configuration
export type Parameter = Shapes['ParameterAnswer'];
export type ParameterChange = Shapes['ParameterChange'];
