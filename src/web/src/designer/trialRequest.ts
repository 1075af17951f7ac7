import type { DecisionTrial, FlowFile, TriableField } from '../api/contract';

/** What a person typed, by the fields' paths. */
export type TrialValues = Record<string, string | number | boolean | null | undefined>;

function isGiven(value: TrialValues[string]): value is string | number | boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Dates, times and durations as variables hold them: nobody types quotation marks around a date. */
const moment =
  /^(-?\d{4,}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d|@[\w/]+)?)?|\d\d:\d\d:\d\d\S*|-?P[\dTYMWDHS.]+)$/;

/** Plain types go as JSON, everything else as the FEEL text that was typed; what is empty does not go. */
export function trialRequest(
  files: FlowFile[],
  file: string,
  decisionId: string | undefined,
  fields: TriableField[],
  typed: TrialValues,
): DecisionTrial {
  const values: Record<string, unknown> = {};
  const expressions: Record<string, string> = {};
  for (const field of fields) {
    const value = typed[field.path];
    if (!isGiven(value)) continue;
    const typesFeel = field.kind === 'feel' && !moment.test(String(value).trim());
    if (typesFeel) expressions[field.path] = String(value);
    else values[field.path] = value;
  }
  return { files, file, decisionId: decisionId ?? null, values, expressions };
}
