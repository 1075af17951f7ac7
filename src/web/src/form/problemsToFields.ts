import type { ProblemDetail } from '../api/problem';

export interface KeyedField {
  id: string;
  /** Where its value stands in the data, such as `['items', 0, 'quantity']`. */
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

export type FieldErrors = Record<string, unknown>;

function pathOf(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
}

function place(errors: FieldErrors, path: (string | number)[], message: string) {
  let node = errors;
  for (const step of path.slice(0, -1)) {
    const next = node[step];
    node = (typeof next === 'object' && next !== null ? next : (node[step] = {})) as FieldErrors;
  }
  const last = path.at(-1);
  if (last === undefined) return;
  const list = node[last];
  node[last] = Array.isArray(list) ? [...list, message] : [message];
}

/** Sorts the server's problems to the fields that they are about; what has no field here is given back. */
export function problemsToFields(problems: ProblemDetail[], fields: KeyedField[]) {
  const errors: FieldErrors = {};
  const rest: ProblemDetail[] = [];
  const byPath = new Map(fields.map((field) => [field.valuePath.join('.'), field]));
  for (const problem of problems) {
    const field = problem.field ? byPath.get(pathOf(problem.field)) : undefined;
    if (field) place(errors, [field.id, ...Object.values(field.indexes ?? {})], problem.message);
    else rest.push(problem);
  }
  return { errors, rest };
}
