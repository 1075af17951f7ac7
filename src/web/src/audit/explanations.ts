/** What an expression was, what it read and what came out: stored in the event when it was evaluated. */
export interface Evaluation {
  expression: string;
  read: Record<string, unknown>;
  result: unknown;
  warnings?: string[] | null;
}

export interface EvaluatedDecision {
  decisionId: string;
  name?: string | null;
  inputs: { id?: string; name?: string | null; value: unknown }[];
  matchedRules: { ruleId?: string; index: number; outputs: Record<string, unknown> }[];
  output: unknown;
}

export interface Explanation {
  evaluations: Evaluation[];
  decisions: EvaluatedDecision[];
  /** The rule by which people were found. */
  rule?: string;
  candidates: string[];
  submitted?: Record<string, unknown>;
  outcome?: string;
  reason?: string;
}

type Data = Record<string, unknown>;

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return asList(value).filter((item) => typeof item === 'string');
}

function evaluationsIn(value: unknown): Evaluation[] {
  if (Array.isArray(value)) return value.flatMap(evaluationsIn);
  if (!isObject(value)) return [];
  if (typeof value.expression === 'string') {
    const { expression, read, result, warnings } = value;
    return [{ expression, read: isObject(read) ? read : {}, result, warnings: texts(warnings) }];
  }
  return evaluationsIn(value.evaluations);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/** Finds in an event's data what explains it. Nothing is computed: events carry their own reasons. */
export function explain(data: Data): Explanation {
  const why = isObject(data.why) ? data.why : undefined;
  return {
    evaluations: [data.condition, data.why, data.mappings, data.evaluation].flatMap(evaluationsIn),
    decisions: asList(data.decisions)
      .filter(isObject)
      .map((decision) => ({
        decisionId: String(decision.decisionId ?? ''),
        name: textOf(decision.name),
        inputs: asList(decision.inputs) as EvaluatedDecision['inputs'],
        matchedRules: asList(decision.matchedRules) as EvaluatedDecision['matchedRules'],
        output: decision.output,
      })),
    rule: textOf(why?.rule),
    candidates: [...texts(data.candidatePositions), ...texts(data.candidateUsers)],
    submitted:
      isObject(data.submitted) && Object.keys(data.submitted).length > 0 ? data.submitted : undefined,
    outcome: textOf(data.outcome),
    reason: textOf(data.reason) ?? textOf(data.message),
  };
}
