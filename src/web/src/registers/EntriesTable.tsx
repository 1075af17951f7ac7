import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Register, RegisterEntry } from '../api/contract';
import { PersonName } from '../shared/PersonName';
import { exact } from '../shared/time';

interface EntriesTableProps {
  register: Register;
  rows: RegisterEntry[];
}

/** The entries; columns that none of them fills are left out. */
export function EntriesTable({ register, rows }: EntriesTableProps) {
  const { t, i18n } = useTranslation();
  const filled = register.columns.filter(({ name }) => rows.some((row) => row.texts[name]));
  const columns: TableColumnsType<RegisterEntry> = [
    {
      title: t('registers.enteredAt'),
      key: 'at',
      width: 150,
      fixed: 'left',
      render: (_, row) => exact(row.enteredAt, i18n.language),
    },
    {
      title: t('registers.businessKey'),
      key: 'key',
      width: 160,
      render: (_, row) => <Link to={`/inbox/done/${row.userTaskKey}`}>{row.businessKey}</Link>,
    },
    {
      title: t('registers.by'),
      key: 'by',
      width: 150,
      render: (_, row) => <PersonName person={row.person} />,
    },
    ...filled.map((column) => ({
      title: column.label,
      key: `field ${column.name}`,
      width: column.isNumber ? 110 : 160,
      align: column.isNumber ? ('right' as const) : undefined,
      ellipsis: true,
      render: (_: unknown, row: RegisterEntry) => row.texts[column.name] ?? '',
    })),
  ];
  return (
    <Table
      size="small"
      rowKey="userTaskKey"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
