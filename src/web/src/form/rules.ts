import i18next from 'i18next';
import type { ModuleDeclaration } from 'didi';
import { inWords } from './validatorWords';

interface Field {
  id: string;
  type: string;
  properties?: Record<string, unknown>;
}

interface FieldInstance {
  id: string;
  expressionContextInfo: { data?: Record<string, unknown> };
}

interface Validator {
  validateFieldInstance(instance: FieldInstance, value: unknown): string[];
}

interface Fields {
  get(id: string): Field | undefined;
}

interface Expressions {
  evaluate(expression: string, data: Record<string, unknown>): unknown;
}

/** The outcome button that is being pressed; the rules of some fields depend on it. */
export interface ChosenOutcome {
  current?: { id: string; name: string };
}

function isEmpty(value: unknown) {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Extends form-js's own validation: its messages in our words, and `properties.requiredWhen`, a FEEL condition over
 * the form's values and `outcome`. The server judges by the same rule.
 */
export function rulesModule(outcome: ChosenOutcome): ModuleDeclaration {
  function extend(validator: Validator, fields: Fields, expressionLanguage: Expressions) {
    const original = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const errors = original(instance, value).map((message) => inWords(message, i18next.t));
      const when = fields.get(instance.id)?.properties?.requiredWhen;
      if (errors.length > 0 || typeof when !== 'string' || !isEmpty(value)) return errors;
      const expression = when.startsWith('=') ? when : `=${when}`;
      const scope = { ...instance.expressionContextInfo.data, outcome: outcome.current?.id ?? null };
      if (expressionLanguage.evaluate(expression, scope) !== true) return errors;
      return [
        outcome.current && when.includes('outcome')
          ? i18next.t('form.rule.requiredFor', { outcome: outcome.current.name })
          : i18next.t('form.rule.required'),
      ];
    };
  }
  extend.$inject = ['validator', 'formFieldRegistry', 'expressionLanguage'];
  return { __init__: [extend] } as unknown as ModuleDeclaration;
}
