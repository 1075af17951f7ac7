import i18next from 'i18next';
import { dmnWords } from './words/dmn';

function translate(template: string, replacements: Record<string, string> = {}): string {
  const text = i18next.language === 'zh-CN' ? (dmnWords[template] ?? template) : template;
  return text.replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
}

export function translateDmnModule() {
  return { translate: ['value', translate] };
}
