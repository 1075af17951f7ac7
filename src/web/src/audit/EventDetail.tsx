import { Collapse, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView, InstanceState } from '../api/contract';
import { JsonValue } from '../shared/JsonValue';
import { NamedValues } from '../shared/NamedValues';
import { exact } from '../shared/time';
import { useOrganizationNames } from '../shared/useOrganizationNames';
import { useWords } from '../shared/WordsContext';
import { isPerson } from './acts';
import { DecisionCard } from './DecisionCard';
import { EvaluationCard } from './EvaluationCard';
import { explain } from './explanations';
import { VariableChanges } from './VariableList';
import styles from './Audit.module.css';

interface EventDetailProps {
  event: EventView;
  state?: InstanceState;
}

/** One event whole: who, for whom, when, why, and what it changed. */
export function EventDetail({ event, state }: EventDetailProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const nameOf = useOrganizationNames();
  const why = useMemo(() => explain(event.data as Record<string, unknown>), [event.data]);
  const changed = state?.seq === event.seq ? state.variables.filter((v) => v.changedAtSeq === event.seq) : [];
  // A command that is newer than this page is still named, by its own name.
  const command = t(`audit.command.${event.cause.command as 'CompleteUserTask'}`, {
    defaultValue: event.cause.command,
  });
  const facts: [string, string | undefined][] = [
    [t('audit.event.who'), isPerson(event.actor) ? event.actor.name : t('audit.film.system')],
    [t('audit.event.onBehalf'), event.onBehalfOf?.name],
    [t('audit.event.at'), exact(event.at, i18n.language)],
    [t('audit.event.where'), event.elementName ?? event.elementId ?? undefined],
    [t('audit.event.outcome'), why.outcome && words.outcome(event.elementName, why.outcome)],
    [t('audit.event.reason'), why.reason],
    [t('audit.event.rule'), why.rule && t(`audit.rule.${why.rule as 'lane'}`, { defaultValue: why.rule })],
    [t('audit.event.candidates'), why.candidates.map(nameOf).join('、') || undefined],
    [t('audit.event.cause'), [command, event.cause.from].filter(Boolean).join(' ← ')],
  ];
  return (
    <>
      <Typography.Title level={5} className={styles.title}>
        {event.title}
      </Typography.Title>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {(why.evaluations.length > 0 || why.decisions.length > 0) && (
        <section className={styles.section}>
          <Typography.Title level={5}>{t('audit.event.why')}</Typography.Title>
          {why.evaluations.map((evaluation) => (
            <EvaluationCard key={evaluation.expression} evaluation={evaluation} />
          ))}
          {why.decisions.map((decision) => (
            <DecisionCard key={decision.decisionId} decision={decision} />
          ))}
        </section>
      )}
      {changed.length > 0 && (
        <section className={styles.section}>
          <Typography.Title level={5}>{t('audit.variables.changed')}</Typography.Title>
          <VariableChanges variables={changed} />
        </section>
      )}
      {why.submitted && (
        <section className={styles.section}>
          <Typography.Title level={5}>{t('audit.event.submitted')}</Typography.Title>
          <NamedValues values={why.submitted} />
        </section>
      )}
      <Collapse
        ghost
        size="small"
        className={styles.section}
        items={[
          {
            key: 'raw',
            label: t('audit.event.raw'),
            children: (
              <>
                <Typography.Paragraph className={styles.code}>
                  #{event.seq} {event.type}
                </Typography.Paragraph>
                <JsonValue value={event.data} />
                <Typography.Paragraph type="secondary" className={styles.hash}>
                  {t('audit.event.hash')} {event.commitHash}
                </Typography.Paragraph>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
