import { Descriptions, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DocumentsHandedOver } from '../api/contract';
import { FileTiles } from './FileTiles';
import { PersonName } from './PersonName';
import { usePlainText } from './usePlainText';

/** What one department gave another with its hand-off. */
export function Documents({ documents }: { documents: DocumentsHandedOver }) {
  const { t } = useTranslation();
  const plain = usePlainText();
  return (
    <section aria-label={documents.title}>
      <Typography.Title level={5} style={{ marginBlock: 0 }}>
        {documents.title}
      </Typography.Title>
      {documents.from && (
        <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 0 }}>
          {t('shared.handedBy')} <PersonName person={documents.from} />
        </Typography.Paragraph>
      )}
      {documents.fields.length > 0 && (
        <Descriptions
          size="small"
          column={1}
          items={documents.fields.map(({ label, value }) => ({ key: label, label, children: plain(value) }))}
        />
      )}
      {documents.files.length > 0 && <FileTiles files={documents.files} />}
    </section>
  );
}
