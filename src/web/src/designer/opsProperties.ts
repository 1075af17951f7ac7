import i18next from 'i18next';
import {
  Group,
  ListGroup,
  SelectEntry,
  TextFieldEntry,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Organization } from '../api/contract';
import {
  businessObject,
  extensionOf,
  laneOf,
  OpsModel,
  processOf,
  useOpsModel,
  type Extension,
  type ModelElement,
} from './opsModel';

interface Option {
  value: string;
  label: string;
}

interface Entry {
  id: string;
  component: (props: { id: string; element: ModelElement }) => unknown;
  isEdited?: unknown;
}

interface PanelGroup {
  id: string;
  label: string;
  component: unknown;
  entries?: Entry[];
  items?: unknown[];
  add?: (event: Event) => void;
  [name: string]: unknown;
}

const t = i18next.t.bind(i18next);

function positionOptions({ positions, departments }: Organization): Option[] {
  const names = new Map(departments.map((department) => [department.id, department.name]));
  return [
    { value: '', label: t('designer.ops.choose') },
    ...positions.map((position) => ({
      value: position.id,
      label: `${names.get(position.department) ?? ''} · ${position.name}`,
    })),
  ];
}

function departmentOptions({ departments }: Organization): Option[] {
  return [
    { value: '', label: t('designer.ops.choose') },
    ...departments.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

/** An entry for one attribute of an `ops` extension of the element; an empty value removes the attribute. */
function attributeEntry(
  id: string,
  label: string,
  target: (element: ModelElement) => { owner: ModelElement; type: string },
  attribute: string,
  options?: Option[],
  description?: string,
): Entry {
  function Component({ element }: { element: ModelElement }) {
    const model = useOpsModel();
    const debounce = useService('debounceInput');
    const { owner, type } = target(element);
    const common = {
      id,
      element,
      label,
      description,
      getValue: () => extensionOf(owner, type)?.get(attribute) ?? '',
      setValue: (value: string) =>
        model.setExtension(element, owner, type, { [attribute]: value || undefined }),
    };
    return options
      ? h(SelectEntry, { ...common, getOptions: () => options })
      : h(TextFieldEntry, { ...common, debounce });
  }
  return { id, component: Component, isEdited: options ? isSelectEntryEdited : isTextFieldEntryEdited };
}

/** An entry for one attribute of an item in a list, such as one outcome. */
function itemEntry(
  id: string,
  label: string,
  item: Extension,
  attribute: string,
  options?: Option[],
  description?: string,
): Entry {
  function Component({ element }: { element: ModelElement }) {
    const model = useOpsModel();
    const debounce = useService('debounceInput');
    const common = {
      id,
      element,
      label,
      description,
      getValue: () => item.get(attribute) ?? '',
      setValue: (value: string) => model.setAttributes(element, item, { [attribute]: value || undefined }),
    };
    return options
      ? h(SelectEntry, { ...common, getOptions: () => options })
      : h(TextFieldEntry, { ...common, debounce });
  }
  return { id, component: Component, isEdited: options ? isSelectEntryEdited : isTextFieldEntryEdited };
}

class OpsPropertiesProvider {
  static $inject = ['propertiesPanel', 'opsModel', 'config.opsOrganization'];
  readonly #model: OpsModel;
  readonly #organization: Organization;

  constructor(
    propertiesPanel: { registerProvider: (priority: number, provider: unknown) => void },
    opsModel: OpsModel,
    organization: Organization,
  ) {
    this.#model = opsModel;
    this.#organization = organization;
    // After the Zeebe provider, so that our groups can be put where people look first.
    propertiesPanel.registerProvider(400, this);
  }

  getGroups(element: ModelElement) {
    return (groups: PanelGroup[]): PanelGroup[] => {
      const ours = this.#groupsFor(element);
      const general = groups.findIndex((group) => group.id === 'general');
      return [...groups.slice(0, general + 1), ...ours, ...groups.slice(general + 1)];
    };
  }

  #groupsFor(element: ModelElement): PanelGroup[] {
    const type = businessObject(element).$type;
    if (type === 'bpmn:Lane') return [this.#lane()];
    if (type === 'bpmn:UserTask') return [this.#position(element), this.#outcomes(element)];
    if (type === 'bpmn:CallActivity') return [this.#expectation()];
    const process = processOf(element);
    return process
      ? [this.#ownership(process), this.#rights(element, process), this.#handoffs(element, process)]
      : [];
  }

  #lane(): PanelGroup {
    const organization = this.#organization;
    const options = positionOptions(organization);
    function Position({ element, id }: { element: ModelElement; id: string }) {
      const model = useOpsModel();
      return h(SelectEntry, {
        id,
        element,
        label: t('designer.ops.lanePosition'),
        description: t('designer.ops.laneHint'),
        getOptions: () => options,
        getValue: () => extensionOf(element, 'ops:Lane')?.get('position') ?? '',
        setValue: (value: string) => model.bindLane(element, value || undefined, organization),
      });
    }
    return {
      id: 'ops-lane',
      label: t('designer.ops.position'),
      component: Group,
      shouldOpen: true,
      entries: [{ id: 'ops-lane-position', component: Position, isEdited: isSelectEntryEdited }],
    };
  }

  #position(element: ModelElement): PanelGroup {
    const lane = laneOf(element);
    const id = lane && (extensionOf(lane, 'ops:Lane')?.get('position') as string | undefined);
    const position = this.#organization.positions.find((p) => p.id === id);
    const text =
      lane && position
        ? t('designer.ops.fromLane', { lane: lane.name ?? lane.id, position: position.name })
        : t('designer.ops.noPosition');
    return {
      id: 'ops-position',
      label: t('designer.ops.taskPosition'),
      component: Group,
      shouldOpen: true,
      entries: [
        {
          id: 'ops-task-position',
          component: () => h('div', { class: 'bio-properties-panel-entry' }, text),
        },
      ],
    };
  }

  #outcomes(element: ModelElement): PanelGroup {
    const own = businessObject(element) as unknown as ModelElement;
    const list = extensionOf(element, 'ops:Outcomes');
    const outcomes = (list?.get('outcome') as Extension[] | undefined) ?? [];
    const variable = attributeEntry(
      'ops-outcomes-variable',
      t('designer.ops.outcomeVariable'),
      (e) => ({ owner: e, type: 'ops:Outcomes' }),
      'variable',
    );
    return {
      id: 'ops-outcomes',
      label: t('designer.ops.outcomes'),
      component: ListGroup,
      element,
      tooltip: t('designer.ops.outcomeHint'),
      items: outcomes.map((outcome, index) => ({
        id: `ops-outcome-${index}`,
        label: String(outcome.get('name') ?? outcome.get('id') ?? ''),
        entries: [
          itemEntry(`ops-outcome-${index}-name`, t('designer.ops.outcomeName'), outcome, 'name'),
          itemEntry(`ops-outcome-${index}-id`, t('designer.ops.outcomeId'), outcome, 'id'),
          ...(index === 0 ? [variable] : []),
        ],
        remove: (event: Event) => {
          event.stopPropagation();
          this.#model.removeItem(element, own, 'ops:Outcomes', outcome);
        },
      })),
      add: (event: Event) => {
        event.stopPropagation();
        this.#model.addItem(element, own, 'ops:Outcomes', 'ops:Outcome', {
          id: `outcome${outcomes.length + 1}`,
          name: t('designer.ops.outcomeName'),
        });
      },
    };
  }

  #expectation(): PanelGroup {
    return {
      id: 'ops-expect',
      label: t('designer.ops.expect'),
      component: Group,
      entries: [
        attributeEntry(
          'ops-expect-condition',
          t('designer.ops.expectCondition'),
          (e) => ({ owner: e, type: 'ops:Expect' }),
          'condition',
        ),
      ],
    };
  }

  #ownership(process: ModelElement): PanelGroup {
    return {
      id: 'ops-process',
      label: t('designer.ops.terms'),
      component: Group,
      entries: [
        attributeEntry(
          'ops-process-owner',
          t('designer.ops.owner'),
          () => ({ owner: process, type: 'ops:Process' }),
          'owner',
          positionOptions(this.#organization),
        ),
      ],
    };
  }

  #rights(element: ModelElement, process: ModelElement): PanelGroup {
    const names = ['start', 'work', 'see', 'own', 'audit', 'administer'] as const;
    const rightOptions = names.map((value) => ({ value, label: t(`designer.ops.rightName.${value}`) }));
    const positions = positionOptions(this.#organization);
    const rights = (extensionOf(process, 'ops:Rights')?.get('right') as Extension[] | undefined) ?? [];
    const labelOf = (right: Extension) => {
      const name = rightOptions.find((option) => option.value === right.get('name'))?.label ?? '';
      const holder = positions.find((option) => option.value === right.get('position'))?.label;
      return `${name} · ${holder ?? right.get('role') ?? right.get('person') ?? ''}`;
    };
    return {
      id: 'ops-rights',
      label: t('designer.ops.rights'),
      component: ListGroup,
      element,
      items: rights.map((right, index) => ({
        id: `ops-right-${index}`,
        label: labelOf(right),
        entries: [
          itemEntry(`ops-right-${index}-name`, t('designer.ops.right'), right, 'name', rightOptions),
          itemEntry(`ops-right-${index}-position`, t('designer.ops.holder'), right, 'position', positions),
        ],
        remove: (event: Event) => {
          event.stopPropagation();
          this.#model.removeItem(element, process, 'ops:Rights', right);
        },
      })),
      add: (event: Event) => {
        event.stopPropagation();
        this.#model.addItem(element, process, 'ops:Rights', 'ops:Right', { name: 'start' });
      },
    };
  }

  #handoffs(element: ModelElement, process: ModelElement): PanelGroup {
    const departments = departmentOptions(this.#organization);
    const handoffs = (extensionOf(process, 'ops:Handoffs')?.get('handoff') as Extension[] | undefined) ?? [];
    return {
      id: 'ops-handoffs',
      label: t('designer.ops.handoffs'),
      component: ListGroup,
      element,
      items: handoffs.map((handoff, index) => {
        const id = `ops-handoff-${index}`;
        return {
          id,
          label: `${handoff.get('id') ?? ''} ${handoff.get('documents') ?? ''}`,
          entries: [
            itemEntry(`${id}-id`, t('designer.ops.handoffId'), handoff, 'id'),
            itemEntry(`${id}-from`, t('designer.ops.from'), handoff, 'from', departments),
            itemEntry(`${id}-to`, t('designer.ops.to'), handoff, 'to', departments),
            itemEntry(`${id}-documents`, t('designer.ops.documents'), handoff, 'documents'),
            itemEntry(
              `${id}-within`,
              t('designer.ops.acceptWithin'),
              handoff,
              'acceptWithin',
              undefined,
              t('designer.ops.acceptHint'),
            ),
            itemEntry(`${id}-variables`, t('designer.ops.variables'), handoff, 'variables'),
          ],
          remove: (event: Event) => {
            event.stopPropagation();
            this.#model.removeItem(element, process, 'ops:Handoffs', handoff);
          },
        };
      }),
      add: (event: Event) => {
        event.stopPropagation();
        this.#model.addItem(element, process, 'ops:Handoffs', 'ops:Handoff', {
          id: `H${handoffs.length + 1}`,
        });
      },
    };
  }
}

/** Our own sections of the properties panel. */
export function opsPropertiesModule(organization: Organization) {
  return {
    __init__: ['opsPropertiesProvider'],
    'config.opsOrganization': ['value', organization],
    opsModel: ['type', OpsModel],
    opsPropertiesProvider: ['type', OpsPropertiesProvider],
  };
}
