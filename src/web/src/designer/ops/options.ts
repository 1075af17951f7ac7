import type { Organization } from '../../api/contract';
import { chooseOption, type Option } from './entries';

export function positionOptions({ positions, departments }: Organization): Option[] {
  const names = new Map(departments.map((department) => [department.id, department.name]));
  return [
    chooseOption(),
    ...positions.map(({ id, name, department }) => ({
      value: id,
      label: `${names.get(department) ?? ''} · ${name}`,
    })),
  ];
}

export function departmentOptions({ departments }: Organization): Option[] {
  return [chooseOption(), ...departments.map(({ id, name }) => ({ value: id, label: name }))];
}
