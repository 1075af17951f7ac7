import { groupBy } from '../shared/groupBy';
import { SearchOutlined } from '@ant-design/icons';
import { Alert, Avatar, Input, Skeleton, Tag, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '../api/contract';
import { peopleQuery } from '../api/queries';
import { EmptyState } from '../shared/EmptyState';
import { ErrorState } from '../shared/ErrorState';
import { useSignIn } from './useSignIn';
import styles from './SignIn.module.css';

const rolesWithName = ['process-owner', 'auditor', 'administrator'] as const;

function matches(person: DemoPerson, text: string) {
  return [person.name, person.positionName, person.departmentName, person.login].some((word) =>
    word?.includes(text),
  );
}

function byDepartment(people: DemoPerson[]) {
  return [...groupBy(people, (person) => person.departmentName)];
}

/** Demo only: everybody of the invented centre, by department; one click signs in as that person. */
export function PeoplePicker() {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery);
  const signIn = useSignIn();
  const [text, setText] = useState('');
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  const found = (people.data?.items ?? []).filter((person) => matches(person, text.trim()));
  return (
    <section aria-label={t('signin.demoTitle')}>
      <Alert type="warning" showIcon title={t('signin.demoTitle')} description={t('signin.demoLead')} />
      <div className={styles.tools}>
        <Input
          allowClear
          className={styles.account}
          prefix={<SearchOutlined />}
          placeholder={t('signin.find')}
          aria-label={t('signin.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {people.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {people.isSuccess && found.length === 0 && <EmptyState title={t('signin.nobody')} />}
      {signIn.isError && <ErrorState error={signIn.error} />}
      <div className={styles.departments}>
        {byDepartment(found).map(([department, members]) => (
          <section key={department} className={styles.department}>
            <Typography.Title level={5}>{department || t('signin.noDepartment')}</Typography.Title>
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    className={styles.person}
                    disabled={signIn.isPending}
                    onClick={() => signIn.mutate({ person: person.id })}
                  >
                    <Avatar size="small">{person.name.slice(0, 1)}</Avatar>
                    <span className={styles.words}>
                      {person.name} <Typography.Text type="secondary">{person.positionName}</Typography.Text>
                    </span>
                    {rolesWithName
                      .filter((role) => person.roles.includes(role))
                      .map((role) => (
                        <Tag key={role}>{t(`signin.role.${role}`)}</Tag>
                      ))}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
