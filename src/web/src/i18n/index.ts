import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { accountsTexts } from '../accounts/accounts.texts';
import { auditTexts } from '../audit/audit.texts';
import { designerTexts } from '../designer/designer.texts';
import { formTexts } from '../form/form.texts';
import { handoffsTexts } from '../handoffs/handoffs.texts';
import { inboxTexts } from '../inbox/inbox.texts';
import { incidentsTexts } from '../incidents/incidents.texts';
import { sharedTexts } from '../shared/shared.texts';
import { instanceTexts } from '../instance/instance.texts';
import { shellTexts } from '../shell/shell.texts';
import { signinTexts } from '../signin/signin.texts';
import { registersTexts } from '../registers/registers.texts';
import { settingsTexts } from '../settings/settings.texts';
import { shopTexts } from '../shop/shop.texts';
import { simulationTexts } from '../simulation/simulation.texts';
import { startTexts } from '../start/start.texts';

export const screens = {
  shared: sharedTexts,
  shell: shellTexts,
  signin: signinTexts,
  form: formTexts,
  inbox: inboxTexts,
  instance: instanceTexts,
  start: startTexts,
  handoffs: handoffsTexts,
  incidents: incidentsTexts,
  designer: designerTexts,
  audit: auditTexts,
  simulation: simulationTexts,
  shop: shopTexts,
  registers: registersTexts,
  settings: settingsTexts,
  accounts: accountsTexts,
};

type Screens = typeof screens;
export type Resources = { [K in keyof Screens]: Screens[K]['zh'] };

function pick(language: 'zh' | 'en') {
  return Object.fromEntries(Object.entries(screens).map(([name, words]) => [name, words[language]]));
}

export type Language = 'zh-CN' | 'en';
const remembered = 'workflows.language';

export function initialLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN';
}

export function switchLanguage(language: Language) {
  localStorage.setItem(remembered, language);
  return i18next.changeLanguage(language);
}

function onLanguage(language: string) {
  document.documentElement.lang = language;
  document.title = i18next.t('shell.title');
}

export async function startI18n() {
  i18next.on('languageChanged', onLanguage);
  await i18next.use(initReactI18next).init({
    lng: initialLanguage(),
    fallbackLng: false,
    resources: { 'zh-CN': { translation: pick('zh') }, en: { translation: pick('en') } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18next;
}
