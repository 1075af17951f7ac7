import { DownOutlined } from '@ant-design/icons';
import { AutoComplete, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriableField } from '../api/contract';
import type { TrialValues } from './trialRequest';

interface TrialFieldProps {
  id?: string;
  field: TriableField;
  value?: TrialValues[string];
  onChange?: (value: TrialValues[string]) => void;
}

/** One input of a decision, typed as its model declares it. */
export function TrialField({ id, field, value, onChange }: TrialFieldProps) {
  const { t } = useTranslation();
  const placeholder = t(`designer.trial.kind.${field.choices.length > 0 ? 'choice' : field.kind}`);
  if (field.kind === 'number')
    return (
      <InputNumber
        id={id}
        value={typeof value === 'number' ? value : null}
        placeholder={placeholder}
        onChange={onChange}
      />
    );
  if (field.kind === 'boolean')
    return (
      <Select
        id={id}
        allowClear
        value={typeof value === 'boolean' ? value : undefined}
        placeholder={placeholder}
        options={[
          { value: true, label: t('designer.trial.yes') },
          { value: false, label: t('designer.trial.no') },
        ]}
        onChange={onChange}
      />
    );
  const text = typeof value === 'string' ? value : '';
  if (field.choices.length > 0)
    return (
      <AutoComplete
        id={id}
        allowClear
        value={text}
        placeholder={placeholder}
        options={field.choices.map((choice) => ({ value: choice }))}
        suffixIcon={<DownOutlined />}
        onChange={onChange}
      />
    );
  return (
    <Input
      id={id}
      allowClear
      value={text}
      placeholder={placeholder}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
