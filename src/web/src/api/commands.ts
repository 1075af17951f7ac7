import { http } from './client';
import type * as c from './contract';

/** Everything that a person can ask the server to do. */

export const signIn = (body: { person: string } | { userName: string; password: string }) =>
  http.post<c.Me>('/api/session', body);
export const setUp = (body: { code: string; userName: string; password: string }) =>
  http.post<undefined>('/api/setup', body);
export const changeOwnPassword = (body: { current: string; password: string }) =>
  http.put<undefined>('/api/me/password', body);
export const createAccount = (body: { userName: string; password: string; grants?: string[] }) =>
  http.post<c.Account>('/api/accounts', body);
export const changeAccount = (userName: string, body: { password?: string; grants?: string[] }) =>
  http.put<c.Account>(`/api/accounts/${encodeURIComponent(userName)}`, body);
export const deleteAccount = (userName: string) =>
  http.delete(`/api/accounts/${encodeURIComponent(userName)}`);
export const reloadOrganization = () => http.post<c.OrganizationReload>('/api/organization/reload', {});
export const signOut = () => http.delete('/api/session');

export const startFlow = (processId: string, body: { startElementId?: string; data: c.FormData }) =>
  http.post<c.Started>(`/api/catalogue/${processId}/start`, body);

export const claim = (key: string) => http.post<c.TaskDetail>(`/api/tasks/${key}/claim`, {});
export const release = (key: string) => http.post<c.TaskDetail>(`/api/tasks/${key}/release`, {});
export const reassign = (key: string, to: string, reason: string) =>
  http.post<c.TaskDetail>(`/api/tasks/${key}/reassign`, { to, reason });
export const saveTaskDraft = (key: string, data: c.FormData) =>
  http.put<{ savedAt: string }>(`/api/tasks/${key}/draft`, { data });
export const complete = (
  key: string,
  body: { outcome?: string | null; data: c.FormData; workItemKey?: string | null },
) => http.post<c.TaskCompleted>(`/api/tasks/${key}/complete`, body);
export const batch = (body: c.BatchRequest) => http.post<c.BatchResult>('/api/tasks/batch', body);

export function upload(file: File, processInstanceKey?: string) {
  const body = new FormData();
  body.append('file', file);
  if (processInstanceKey) body.append('processInstanceKey', processInstanceKey);
  return http.post<c.FileRef>('/api/files', body);
}

export const searchFormOptions = async (body: {
  formKey: string;
  taskKey?: string;
  field: string;
  q: string;
  data: c.FormData;
}) => (await http.post<c.Items<c.FormOption>>('/api/forms/options', body)).items;

export const acceptHandoff = (key: string) => http.post<c.HandoffRow>(`/api/handoffs/${key}/accept`, {});
export const returnHandoff = (key: string, reason: string) =>
  http.post<c.HandoffRow>(`/api/handoffs/${key}/return`, { reason });

export const cancelInstance = (key: string, reason: string) =>
  http.post<c.InstanceView>(`/api/instances/${key}/cancel`, { reason });
export const retryIncident = (key: string, body: { variables?: c.FormData; retries?: number }) =>
  http.post<c.IncidentRow>(`/api/incidents/${key}/retry`, body);

/** Fetches the workbook and hands it to the browser as a download. */
export async function downloadRegister(search: c.RegisterSearch) {
  const { name, blob } = await http.file('/api/registers/workbook', search);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const skipIncident = (key: string, note: string) =>
  http.post<c.IncidentRow>(`/api/incidents/${key}/skip`, { note });

export const createFlow = (body: { processId: string; name: string }) =>
  http.post<c.Draft>('/api/definitions', body);
export const saveDraft = (processId: string, etag: string, files: c.FlowFile[]) =>
  http.put<c.SavedDraft>(`/api/drafts/${processId}`, { files }, { 'If-Match': etag });
export const discardDraft = (processId: string) => http.delete(`/api/drafts/${processId}`);
export const lint = (files: c.FlowFile[]) => http.post<c.LintReport>('/api/lint', { files });
export const tryDecision = (body: c.DecisionTrial) => http.post<c.TriedDecisions>('/api/decisions/try', body);
export const diffDraft = (processId: string) => http.post<c.DraftDiff>(`/api/drafts/${processId}/diff`, {});
export const publish = (processId: string, note: string) =>
  http.post<c.Published>(`/api/drafts/${processId}/publish`, { note });

export const sendSimulated = (body: {
  action: string;
  orderNo?: string;
  refundId?: string;
  fields: c.FormData;
}) => http.post<{ messageKey: string; startedInstanceKey?: string | null }>('/api/simulation/messages', body);
export const setFault = (body: { jobType: string; errorCode: string; times: number }) =>
  http.put<c.Faults>('/api/simulation/faults', body);
export const moveClock = (body: { advance?: string; until?: string }) =>
  http.post<{ now: string }>('/api/simulation/clock', body);
export const sendParty = (body: { message: string; subscriptionKey?: string; fields: c.FormData }) =>
  http.post<{ messageKey: string; startedInstanceKey?: string | null }>('/api/simulation/parties', body);

export const changeParameter = (
  name: string,
  body: { value: unknown; note: string; expectedVersion: number },
) => http.put<c.Parameter>(`/api/configuration/${name}`, body);
