import { groupBy } from './groupBy';
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { organizationQuery } from '../api/queries';

interface PersonPickerProps {
  value?: string;
  onChange?: (id: string) => void;
  placeholder?: string;
  'aria-label'?: string;
  allowClear?: boolean;
}

/** Choosing a colleague: by department, found by name or position. */
export function PersonPicker(props: PersonPickerProps) {
  const { data, isPending } = useQuery(organizationQuery);
  const names = new Map(data?.departments.map((d) => [d.id, d.name]));
  const groups = groupBy(data?.people ?? [], (person) => names.get(person.department ?? '') ?? '');
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      options={[...groups].map(([label, people]) => ({
        label,
        options: people.map((p) => ({ value: p.id, label: `${p.name} ${p.positionName ?? ''}` })),
      }))}
    />
  );
}
