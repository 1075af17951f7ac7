import i18next from 'i18next';
import type { Organization } from '../../api/contract';
import { field } from './entries';
import { group, type PanelGroup } from './groups';
import { departmentOptions, positionOptions } from './options';
import { extensionOf, type ModelElement } from './reading';

const t = i18next.t.bind(i18next);

/** A lane names the position that does its work; one that only holds other lanes names the department. */
export function laneGroups(element: ModelElement, organization: Organization): PanelGroup[] {
  const lane = element.businessObject ?? element;
  if (lane.get('childLaneSet')) {
    const department = field({
      id: 'ops-lane-department',
      label: t('designer.ops.laneDepartment'),
      options: departmentOptions(organization),
      read: (e) => extensionOf(e, 'ops:Lane')?.get('department'),
      write: (model, e, value) => model.setExtension(e, e, 'ops:Lane', { department: value }),
    });
    return [group('ops-lane', t('designer.ops.department'), [department], true)];
  }
  const position = field({
    id: 'ops-lane-position',
    label: t('designer.ops.lanePosition'),
    description: t('designer.ops.laneHint'),
    options: positionOptions(organization),
    read: (e) => extensionOf(e, 'ops:Lane')?.get('position'),
    write: (model, e, value) => model.bindLane(e, value, organization),
  });
  return [group('ops-lane', t('designer.ops.position'), [position], true)];
}
