import { createContext, use } from 'react';
import type { VariableWords } from '../api/contract';

/** What variables and their values are called on the forms of a flow; what has no words there keeps its own name. */
export interface Words {
  label(name: string): string;
  /** The value itself, or the name of the chosen option. */
  value(name: string, value: unknown): unknown;
  /** The words on the outcome button of a step. */
  outcome(step: string | null | undefined, id: string): string;
}

const none: Words = { label: (name) => name, value: (_, value) => value, outcome: (_, id) => id };

export const WordsContext = createContext<Words>(none);

export const useWords = () => use(WordsContext);

/** Text by which the server names an option of this value. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

export function wordsOf(variables: VariableWords[]): Words {
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  const optionOf = (variable: VariableWords | undefined, value: unknown) =>
    variable?.options.find((option) => option.id === textOf(value))?.name;
  return {
    label: (name) => known.get(name)?.label ?? name,
    value: (name, value) => {
      const variable = known.get(name);
      if (Array.isArray(value)) {
        const names = value.map((item) => optionOf(variable, item));
        return names.length > 0 && names.every(Boolean) ? names.join('、') : value;
      }
      return optionOf(variable, value) ?? value;
    },
    outcome: (step, id) =>
      optionOf(
        variables.find((v) => v.label === step && optionOf(v, id)),
        id,
      ) ?? id,
  };
}
