import i18next from 'i18next';
import type { Organization } from '../../api/contract';
import { field, itemFields, remark } from './entries';
import { group, listGroup, type PanelGroup } from './groups';
import type { OpsModel } from './OpsModel';
import { extensionOf, laneOf, type ModelElement } from './reading';

const t = i18next.t.bind(i18next);

function positionText(element: ModelElement, { positions }: Organization): string {
  const lane = laneOf(element);
  const id = lane && extensionOf(lane, 'ops:Lane')?.get('position');
  const position = positions.find((p) => p.id === id);
  if (!lane || !position) return t('designer.ops.noPosition');
  return t('designer.ops.fromLane', { lane: lane.name ?? lane.id, position: position.name });
}

function outcomes(element: ModelElement, model: OpsModel): PanelGroup {
  const variable = field({
    id: 'ops-outcomes-variable',
    label: t('designer.ops.outcomeVariable'),
    read: (e) => extensionOf(e, 'ops:Outcomes')?.get('variable'),
    write: (m, e, value) => m.setExtension(e, e, 'ops:Outcomes', { variable: value }),
  });
  return listGroup(model, {
    id: 'ops-outcomes',
    label: t('designer.ops.outcomes'),
    tooltip: t('designer.ops.outcomeHint'),
    element,
    owner: element,
    list: 'ops:Outcomes',
    item: 'ops:Outcome',
    title: (item) => String(item.get('name') ?? item.get('id') ?? ''),
    entries: (id, item, index) => [
      ...itemFields(id, item, [
        { attribute: 'name', label: t('designer.ops.outcomeName') },
        { attribute: 'id', label: t('designer.ops.outcomeId') },
      ]),
      ...(index === 0 ? [variable] : []),
    ],
    fresh: (count) => ({ id: `outcome${count + 1}`, name: t('designer.ops.outcomeName') }),
  });
}

/** What a user task has of ours: whose it is, and the buttons that end it. */
export function taskGroups(element: ModelElement, model: OpsModel, organization: Organization): PanelGroup[] {
  const position = remark('ops-task-position', positionText(element, organization));
  const register = field({
    id: 'ops-register-name',
    label: t('designer.ops.registerName'),
    read: (e) => extensionOf(e, 'ops:Register')?.get('name'),
    write: (m, e, value) =>
      value ? m.setExtension(e, e, 'ops:Register', { name: value }) : m.dropExtension(e, e, 'ops:Register'),
  });
  return [
    group('ops-position', t('designer.ops.taskPosition'), [position], true),
    outcomes(element, model),
    group('ops-register', t('designer.ops.register'), [register]),
  ];
}

/** What must hold when a called flow has ended. */
export function callGroups(): PanelGroup[] {
  const condition = field({
    id: 'ops-expect-condition',
    label: t('designer.ops.expectCondition'),
    read: (e) => extensionOf(e, 'ops:Expect')?.get('condition'),
    write: (model, e, value) => model.setExtension(e, e, 'ops:Expect', { condition: value }),
  });
  return [group('ops-expect', t('designer.ops.expect'), [condition])];
}
