import type { TFunction } from 'i18next';

type Say = (t: TFunction, parts: string[]) => string;

/** form-js has its messages in English and no seam for other languages: message pattern → our words. */
const words: [RegExp, Say][] = [
  [/^Field is required\.$/, (t) => t('form.rule.required')],
  [/^Field must match pattern /, (t) => t('form.rule.pattern')],
  [/^Field must have minimum value of (.+)\.$/, (t, [n]) => t('form.rule.min', { n })],
  [/^Field must have maximum value of (.+)\.$/, (t, [n]) => t('form.rule.max', { n })],
  [/^Field must have minimum length of (.+)\.$/, (t, [n]) => t('form.rule.minLength', { n })],
  [/^Field must have maximum length of (.+)\.$/, (t, [n]) => t('form.rule.maxLength', { n })],
  [/^Value is not a number\.$/, (t) => t('form.rule.notNumber')],
  [/^Value is expected to be an integer\.$/, (t) => t('form.rule.integer')],
  [/^Value is expected to have at most (\d+) /, (t, [n]) => t('form.rule.decimals', { n })],
  [/nearest valid values are (.+) and (.+)\.$/, (t, [a, b]) => t('form.rule.step', { a, b })],
  [/^Field must be a valid email\.$/, (t) => t('form.rule.email')],
  [/^Field must be a valid\s+international phone/, (t) => t('form.rule.phone')],
  [/^Date and time must both be entered\.$/, (t) => t('form.rule.dateTime')],
];

/** The message in the person's language; one that we do not know (a form's own) stays as it is. */
export function inWords(message: string, t: TFunction): string {
  for (const [pattern, say] of words) {
    const found = pattern.exec(message);
    if (found) return say(t, found.slice(1));
  }
  return message;
}
