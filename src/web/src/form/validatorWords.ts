import type { TFunction } from 'i18next';

type RuleKey =
  | 'required'
  | 'pattern'
  | 'min'
  | 'max'
  | 'minLength'
  | 'maxLength'
  | 'notNumber'
  | 'integer'
  | 'decimals'
  | 'step'
  | 'email'
  | 'phone'
  | 'dateTime';

interface LibraryRule {
  pattern: RegExp;
  /** The server's code for the same fault. */
  code: string;
  key: RuleKey;
}

/** form-js has its messages in English and no seam for other languages: each message, our code and our words. */
const rules: LibraryRule[] = [
  { pattern: /^Field is required\.$/, code: 'FORM_REQUIRED', key: 'required' },
  { pattern: /^Field must match pattern /, code: 'FORM_PATTERN', key: 'pattern' },
  { pattern: /^Field must have minimum value of (.+)\.$/, code: 'FORM_MIN', key: 'min' },
  { pattern: /^Field must have maximum value of (.+)\.$/, code: 'FORM_MAX', key: 'max' },
  { pattern: /^Field must have minimum length of (.+)\.$/, code: 'FORM_MIN_LENGTH', key: 'minLength' },
  { pattern: /^Field must have maximum length of (.+)\.$/, code: 'FORM_MAX_LENGTH', key: 'maxLength' },
  { pattern: /^Value is not a number\.$/, code: 'FORM_TYPE', key: 'notNumber' },
  { pattern: /^Value is expected to be an integer\.$/, code: 'FORM_DECIMALS', key: 'integer' },
  { pattern: /^Value is expected to have at most (\d+) /, code: 'FORM_DECIMALS', key: 'decimals' },
  { pattern: /nearest valid values are (.+) and (.+)\.$/, code: 'FORM_STEP', key: 'step' },
  { pattern: /^Field must be a valid email\.$/, code: 'FORM_EMAIL', key: 'email' },
  { pattern: /^Field must be a valid\s+international phone/, code: 'FORM_PHONE', key: 'phone' },
  { pattern: /^Date and time must both be entered\.$/, code: 'FORM_DATE', key: 'dateTime' },
];

function ruleOf(message: string) {
  for (const rule of rules) {
    const found = rule.pattern.exec(message);
    if (found) return { rule, values: found.slice(1) };
  }
  return undefined;
}

/** The server's code for a message of form-js; undefined for a form's own message. */
export function codeOf(message: string): string | undefined {
  return ruleOf(message)?.rule.code;
}

/** The message in the person's language; one that we do not know (a form's own) stays as it is. */
export function inWords(message: string, t: TFunction): string {
  const found = ruleOf(message);
  if (!found) return message;
  const [first, second] = found.values;
  return t(`form.rule.${found.rule.key}`, { n: first, a: first, b: second });
}
