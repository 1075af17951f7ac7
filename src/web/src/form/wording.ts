import i18next from 'i18next';
import { inWords } from './validatorWords';

/** How faults are said; another one serves the tests that compare with the server by code. */
export interface Wording {
  library: (message: string) => string;
  /** Compulsory; `outcome` is the button for which it is, if it depends on one. */
  required: (outcome?: string) => string;
  /** All boxes of a check list must be ticked. */
  allRequired: () => string;
  /** A rule between fields, with the form's own words where it has some. */
  rule: (zh: string | undefined, en: string | undefined) => string;
}

export const ownWording: Wording = {
  library: (message) => inWords(message, i18next.t),
  required: (outcome) =>
    outcome ? i18next.t('form.rule.requiredFor', { outcome }) : i18next.t('form.rule.required'),
  allRequired: () => i18next.t('form.rule.allRequired'),
  rule: (zh, en) => (i18next.language === 'zh-CN' ? zh : (en ?? zh)) ?? i18next.t('form.rule.rule'),
};
