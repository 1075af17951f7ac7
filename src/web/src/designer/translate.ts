import i18next from 'i18next';
import zn from 'bpmn-js-i18n/translations/zn.js';
import { modelerWords } from './words/modeler';
import { propertiesWords } from './words/properties';

const chinese: Record<string, string> = { ...zn, ...modelerWords, ...propertiesWords };

/** The `translate` service of diagram-js: Chinese where we have a word, else the library's own text. */
export function translate(template: string, replacements: Record<string, string> = {}): string {
  const text = i18next.language === 'zh-CN' ? (chinese[template] ?? template) : template;
  return text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
}

export function translateModule() {
  return { translate: ['value', translate] };
}
