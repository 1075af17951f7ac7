import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonValue } from './JsonValue';
import { useWords } from './WordsContext';
import styles from './JsonValue.module.css';

/** Names with their values, one a line: what an expression read, what was submitted. */
export function NamedValues({ values }: { values: Record<string, unknown> }) {
  const { t } = useTranslation();
  const words = useWords();
  const worded = (name: string, value: unknown) => {
    const said = words.value(name, value);
    return said === true ? t('shared.yes') : said === false ? t('shared.no') : said;
  };
  return (
    <dl className={styles.values}>
      {Object.entries(values).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{words.label(name)}</dt>
          <dd>
            <JsonValue value={worded(name, value)} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
