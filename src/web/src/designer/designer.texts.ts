import { texts } from '../i18n/texts';

export const designerTexts = texts({ title: '流程' }, { title: 'Flows' });
