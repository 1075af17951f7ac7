import i18next from 'i18next';
import type { Organization } from '../../api/contract';
import { field, itemFields } from './entries';
import { group, listGroup, type PanelGroup } from './groups';
import type { OpsModel } from './OpsModel';
import { departmentOptions, positionOptions } from './options';
import { extensionOf, type ModelElement } from './reading';

const t = i18next.t.bind(i18next);
const rightNames = ['start', 'work', 'see', 'own', 'audit', 'administer'] as const;

function ownership(process: ModelElement, organization: Organization): PanelGroup {
  const owner = field({
    id: 'ops-process-owner',
    label: t('designer.ops.owner'),
    options: positionOptions(organization),
    read: () => extensionOf(process, 'ops:Process')?.get('owner'),
    write: (model, element, value) => model.setExtension(element, process, 'ops:Process', { owner: value }),
  });
  const subject = field({
    id: 'ops-process-subject',
    label: t('designer.ops.subject'),
    description: t('designer.ops.subjectHint'),
    read: () => extensionOf(process, 'ops:Process')?.get('subject'),
    write: (model, element, value) => model.setExtension(element, process, 'ops:Process', { subject: value }),
  });
  const statusVariable = field({
    id: 'ops-process-status',
    label: t('designer.ops.statusVariable'),
    description: t('designer.ops.statusVariableHint'),
    read: () => extensionOf(process, 'ops:Process')?.get('statusVariable'),
    write: (model, element, value) =>
      model.setExtension(element, process, 'ops:Process', { statusVariable: value }),
  });
  const success = field({
    id: 'ops-process-success',
    label: t('designer.ops.success'),
    description: t('designer.ops.successHint'),
    read: () => extensionOf(process, 'ops:Process')?.get('success'),
    write: (model, element, value) => model.setExtension(element, process, 'ops:Process', { success: value }),
  });
  return group('ops-process', t('designer.ops.terms'), [owner, subject, statusVariable, success]);
}

function rights(element: ModelElement, process: ModelElement, model: OpsModel, organization: Organization) {
  const names = rightNames.map((value) => ({ value, label: t(`designer.ops.rightName.${value}`) }));
  const positions = positionOptions(organization);
  return listGroup(model, {
    id: 'ops-rights',
    label: t('designer.ops.rights'),
    element,
    owner: process,
    list: 'ops:Rights',
    item: 'ops:Right',
    title: (right) => {
      const name = names.find((option) => option.value === right.get('name'))?.label ?? '';
      const holder = positions.find(
        (option) => option.value && option.value === right.get('position'),
      )?.label;
      return `${name} · ${holder ?? right.get('role') ?? right.get('person') ?? ''}`;
    },
    entries: (id, right) =>
      itemFields(id, right, [
        { attribute: 'name', label: t('designer.ops.right'), options: names },
        { attribute: 'position', label: t('designer.ops.holder'), options: positions },
      ]),
    fresh: () => ({ name: 'start' }),
  });
}

function handoffs(element: ModelElement, process: ModelElement, model: OpsModel, organization: Organization) {
  const departments = departmentOptions(organization);
  return listGroup(model, {
    id: 'ops-handoffs',
    label: t('designer.ops.handoffs'),
    element,
    owner: process,
    list: 'ops:Handoffs',
    item: 'ops:Handoff',
    title: (handoff) => `${handoff.get('id') ?? ''} ${handoff.get('documents') ?? ''}`,
    entries: (id, handoff) =>
      itemFields(id, handoff, [
        { attribute: 'id', label: t('designer.ops.handoffId') },
        { attribute: 'from', label: t('designer.ops.from'), options: departments },
        { attribute: 'to', label: t('designer.ops.to'), options: departments },
        { attribute: 'documents', label: t('designer.ops.documents') },
        {
          attribute: 'acceptWithin',
          label: t('designer.ops.acceptWithin'),
          description: t('designer.ops.acceptHint'),
        },
        { attribute: 'variables', label: t('designer.ops.variables') },
      ]),
    fresh: (count) => ({ id: `H${count + 1}` }),
  });
}

/** The terms of a flow as a whole, at its pool or at the canvas. */
export function processGroups(
  element: ModelElement,
  process: ModelElement,
  model: OpsModel,
  organization: Organization,
): PanelGroup[] {
  return [
    ownership(process, organization),
    rights(element, process, model, organization),
    handoffs(element, process, model, organization),
  ];
}
