import { Fragment } from 'react';
import { JsonValue } from './JsonValue';
import styles from './JsonValue.module.css';

/** Names with their values, one a line: what an expression read, what was submitted. */
export function NamedValues({ values }: { values: Record<string, unknown> }) {
  return (
    <dl className={styles.values}>
      {Object.entries(values).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <JsonValue value={value} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
