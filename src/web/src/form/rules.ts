import type { ModuleDeclaration } from 'didi';
import { ownWording, type Wording } from './wording';

type Properties = Record<string, unknown>;

interface Field {
  id: string;
  type: string;
  properties?: Properties;
  validate?: { required?: boolean };
  values?: unknown[];
}

interface ExpressionContextInfo {
  this?: unknown;
  parent?: unknown;
  i?: number[];
}

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  expressionContextInfo: ExpressionContextInfo;
}

interface Validator {
  validateFieldInstance(instance: FieldInstance, value: unknown): string[];
}

interface Fields {
  get(id: string): Field | undefined;
}

interface FormState {
  _getState(): { data: Record<string, unknown> };
}

interface Conditions {
  applyConditions(data: object, context: object): Record<string, unknown>;
}

interface Expressions {
  evaluate(expression: string, data: Record<string, unknown>): unknown;
}

/** The outcome button that is being pressed; the rules of some fields depend on it. */
export interface ChosenOutcome {
  current?: { id: string; name: string };
}

const mostRules = 9;

function isEmpty(value: unknown) {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A copy with another value at the path; only what lies on the path is copied. */
function withValue(node: unknown, [step, ...rest]: (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(step), withValue(node[Number(step)], rest, value));
  const object = (node ?? {}) as Record<string, unknown>;
  return { ...object, [step]: withValue(object[step], rest, value) };
}

function rulesBetweenFields(properties: Properties) {
  const suffixes = ['', ...Array.from({ length: mostRules - 1 }, (_, n) => String(n + 2))];
  return suffixes.flatMap((suffix) => {
    const valid = textOf(properties[`validWhen${suffix}`]);
    return valid
      ? [{ valid, zh: textOf(properties[`message${suffix}`]), en: textOf(properties[`messageEn${suffix}`]) }]
      : [];
  });
}

/**
 * Extends form-js's own validation: its messages in our words, and the rules of a field's `properties` that the server
 * judges alike: `requiredWhen`, `validWhen` (`validWhen2` …) with `message`, and `allRequired`.
 */
export function rulesModule(outcome: ChosenOutcome, wording: Wording = ownWording): ModuleDeclaration {
  function extend(
    validator: Validator,
    fields: Fields,
    expressions: Expressions,
    conditions: Conditions,
    form: FormState,
  ) {
    /** The names that a rule may use: the values as they would be with this one, those around it, and `outcome`. */
    function scopeOf(
      { expressionContextInfo: { this: self, parent, i }, valuePath }: FieldInstance,
      value: unknown,
    ) {
      const data = withValue(form._getState().data, valuePath, value) as Record<string, unknown>;
      const visible = conditions.applyConditions(data, data);
      return { this: self, parent, i, ...visible, outcome: outcome.current?.id ?? null };
    }

    const original = validator.validateFieldInstance.bind(validator);

    validator.validateFieldInstance = (instance, value) => {
      const errors = original(instance, value).map(wording.library);
      const field = fields.get(instance.id);
      const properties = field?.properties;
      if (!field || !properties) return errors;
      const scope = scopeOf(instance, value);
      const judge = (text: string) => expressions.evaluate(text.startsWith('=') ? text : `=${text}`, scope);

      const when = textOf(properties.requiredWhen);
      if (when && !field.validate?.required && isEmpty(value) && judge(when) === true) {
        errors.push(wording.required(when.includes('outcome') ? outcome.current?.name : undefined));
      }
      const all = properties.allRequired === true || properties.allRequired === 'true';
      if (
        all &&
        Array.isArray(field.values) &&
        (!Array.isArray(value) || value.length < field.values.length)
      ) {
        errors.push(wording.allRequired());
      }
      for (const rule of rulesBetweenFields(properties)) {
        if (judge(rule.valid) === false) errors.push(wording.rule(rule.zh, rule.en));
      }
      return errors;
    };
  }
  extend.$inject = ['validator', 'formFieldRegistry', 'expressionLanguage', 'conditionChecker', 'form'];
  return { __init__: [extend] } as unknown as ModuleDeclaration;
}
