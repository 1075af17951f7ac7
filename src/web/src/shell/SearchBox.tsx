import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useSearch } from './useSearch';

/** Search over everything the person may see: tasks, instances, flows. */
export function SearchBox({ autoFocus, onDone }: { autoFocus?: boolean; onDone?: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { groups, loading } = useSearch(text);
  const options = groups.map(({ id, hits }) => ({
    label: t(`shell.search.${id}`),
    options: hits.map((hit) => ({
      value: hit.path,
      label: (
        <Typography.Text ellipsis>
          {hit.title} <Typography.Text type="secondary">{hit.detail}</Typography.Text>
        </Typography.Text>
      ),
    })),
  }));
  return (
    <AutoComplete
      value={text}
      options={options}
      autoFocus={autoFocus}
      defaultActiveFirstOption
      onChange={setText}
      onSelect={(path: string) => {
        setText('');
        onDone?.();
        void navigate(path);
      }}
      notFoundContent={
        loading ? t('shared.loading') : text ? t('shell.search.nothing', { q: text }) : t('shell.search.hint')
      }
    >
      <Input
        prefix={<SearchOutlined />}
        placeholder={t('shell.search.placeholder')}
        aria-label={t('shell.search.open')}
        allowClear
      />
    </AutoComplete>
  );
}
