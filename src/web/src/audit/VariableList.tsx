import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VariableView } from '../api/contract';
import { EmptyState } from '../shared/EmptyState';
import { JsonValue } from '../shared/JsonValue';
import { useWords } from '../shared/WordsContext';
import styles from './Audit.module.css';

function VariableItem({ variable, changed }: { variable: VariableView; changed: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const label = words.label(variable.name);
  return (
    <div className={styles.change}>
      <Typography.Text strong>{label}</Typography.Text>
      {label !== variable.name && (
        <Typography.Text type="secondary" className={styles.rawName}>
          {variable.name}
        </Typography.Text>
      )}
      {changed && variable.previous !== undefined && variable.previous !== null && (
        <div className={styles.old}>
          <JsonValue value={words.value(variable.name, variable.previous)} type="secondary" />
        </div>
      )}
      <div>
        {variable.erased ? (
          <Typography.Text type="secondary">{t('audit.variables.erased')}</Typography.Text>
        ) : (
          <JsonValue
            value={words.value(variable.name, variable.value)}
            type={changed ? 'success' : undefined}
          />
        )}
      </div>
    </div>
  );
}

/** What one event changed: old value struck through, new one below. */
export function VariableChanges({ variables }: { variables: VariableView[] }) {
  return variables.map((variable) => (
    <VariableItem key={`${variable.scopeKey} ${variable.name}`} variable={variable} changed />
  ));
}

/** All variables at this moment; those of the event first. */
export function VariableList({ variables, seq }: { variables: VariableView[]; seq: number }) {
  const { t } = useTranslation();
  const changed = variables.filter((variable) => variable.changedAtSeq === seq);
  if (variables.length === 0) return <EmptyState title={t('audit.variables.empty')} />;
  return (
    <>
      <Typography.Text type="secondary">{t('audit.variables.changed')}</Typography.Text>
      {changed.length > 0 ? (
        <VariableChanges variables={changed} />
      ) : (
        <Typography.Paragraph>{t('audit.variables.none')}</Typography.Paragraph>
      )}
      <Typography.Text type="secondary" className={styles.section}>
        {t('audit.variables.all')}
      </Typography.Text>
      {variables.map((variable) => (
        <VariableItem key={`${variable.scopeKey} ${variable.name}`} variable={variable} changed={false} />
      ))}
    </>
  );
}
