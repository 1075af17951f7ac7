import { App, Button, Form, InputNumber, Select, Skeleton, Table, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setFault } from '../api/commands';
import { faultsQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { useAsk } from '../shared/useAsk';
import styles from './Simulation.module.css';

interface Fault {
  jobType: string;
  errorCode: string;
  times: number;
}

/** Lets the outside systems fail on purpose: which job, with which error, how often. */
export function FaultsPanel() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const faults = useQuery(faultsQuery);
  const [form] = Form.useForm<Fault>();
  const jobType = Form.useWatch('jobType', form);
  const set = useAsk({
    ask: (fault: Fault) => setFault(fault),
    refresh: () => [['simulation', 'faults']],
    done: () => void message.success(t('simulation.setOk')),
  });
  if (faults.isError) return <ErrorState error={faults.error} onRetry={() => void faults.refetch()} />;
  if (faults.isPending) return <Skeleton active />;
  const { jobTypes, items } = faults.data;
  const codes = jobTypes.find(({ type }) => type === jobType)?.errorCodes ?? [];
  const option = (value: string) => ({ value, label: value });
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        className={styles.tools}
        initialValues={{ times: 1 }}
        onFinish={(fault) => set.mutate(fault)}
      >
        <Form.Item
          name="jobType"
          label={t('simulation.jobType')}
          rules={[{ required: true, message: t('simulation.required') }]}
        >
          <Select
            showSearch
            className={styles.fault}
            popupMatchSelectWidth={false}
            options={jobTypes.map(({ type }) => option(type))}
            onChange={() => form.resetFields(['errorCode'])}
          />
        </Form.Item>
        <Form.Item
          name="errorCode"
          label={t('simulation.errorCode')}
          rules={[{ required: true, message: t('simulation.required') }]}
        >
          <Select className={styles.fault} popupMatchSelectWidth={false} options={codes.map(option)} />
        </Form.Item>
        <Form.Item name="times" label={t('simulation.times')}>
          <InputNumber min={1} max={99} precision={0} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={set.isPending}>
            {t('simulation.set')}
          </Button>
        </Form.Item>
      </Form>
      <Table
        size="small"
        rowKey={(fault) => `${fault.jobType} ${fault.errorCode}`}
        pagination={false}
        dataSource={items}
        locale={{ emptyText: t('simulation.noFaults') }}
        columns={[
          {
            title: t('simulation.jobType'),
            dataIndex: 'jobType',
            render: (type: string) => <Typography.Text code>{type}</Typography.Text>,
          },
          { title: t('simulation.errorCode'), dataIndex: 'errorCode' },
          {
            title: t('simulation.times'),
            dataIndex: 'left',
            render: (n: number) => t('simulation.left', { n }),
          },
          {
            title: '',
            render: (_, fault) => (
              <Button type="link" size="small" onClick={() => set.mutate({ ...fault, times: 0 })}>
                {t('simulation.clear')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
