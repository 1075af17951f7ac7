import type { DecisionTrial, FlowFile, TriableField } from '../api/contract';

/** What a person typed, by the fields' paths. */
export type TrialValues = Record<string, string | number | boolean | null | undefined>;

function isGiven(value: TrialValues[string]): value is string | number | boolean {
  return value !== undefined && value !== null && value !== '';
}

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
    if (field.kind === 'feel') expressions[field.path] = String(value);
    else values[field.path] = value;
  }
  return { files, file, decisionId: decisionId ?? null, values, expressions };
}
