import { texts } from '../i18n/texts';

export const auditTexts = texts({ title: '审计' }, { title: 'Audit' });
