import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../shared/problemText';
import { exact } from '../shared/time';
import type { DraftFiles } from './useDraftFiles';

/** Whether the draft is safe at the server. */
export function SaveStatus({ files }: { files: DraftFiles }) {
  const { t, i18n } = useTranslation();
  const problemText = useProblemText();
  const { save } = files;
  if (save.kind === 'failed') {
    const { title, hint } = problemText(save.error);
    return (
      <>
        <Typography.Text type="danger">
          {t('designer.save.failed', { reason: hint ?? title })}
        </Typography.Text>
        <Button type="link" size="small" onClick={() => void files.flush()}>
          {t('designer.save.retry')}
        </Button>
      </>
    );
  }
  if (save.kind === 'saved') {
    return (
      <Typography.Text type="secondary" title={exact(save.at, i18n.language)}>
        {t('designer.save.saved', { at: exact(save.at, i18n.language).slice(-8, -3) })}
      </Typography.Text>
    );
  }
  if (save.kind === 'conflict') return null;
  return <Typography.Text type="secondary">{t(`designer.save.${save.kind}`)}</Typography.Text>;
}
