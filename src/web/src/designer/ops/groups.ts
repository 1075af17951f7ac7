import { Group, ListGroup } from '@bpmn-io/properties-panel';
import type { Entry } from './entries';
import type { OpsModel } from './OpsModel';
import { extensionOf, type Extension, type ModelElement } from './reading';

export interface PanelGroup {
  id: string;
  label: string;
  component: unknown;
  [name: string]: unknown;
}

export function group(id: string, label: string, entries: Entry[], shouldOpen = false): PanelGroup {
  return { id, label, component: Group, entries, shouldOpen };
}

interface ListOptions {
  id: string;
  label: string;
  tooltip?: string;
  element: ModelElement;
  /** Where the list's extension stands: the element itself, or the process behind a pool. */
  owner: ModelElement;
  list: 'ops:Outcomes' | 'ops:Rights' | 'ops:Handoffs';
  item: 'ops:Outcome' | 'ops:Right' | 'ops:Handoff';
  title: (item: Extension) => string;
  entries: (id: string, item: Extension, index: number) => Entry[];
  fresh: (count: number) => object;
}

const properties = { 'ops:Outcomes': 'outcome', 'ops:Rights': 'right', 'ops:Handoffs': 'handoff' } as const;

/** A list of items that can be added to and taken from. */
export function listGroup(model: OpsModel, options: ListOptions): PanelGroup {
  const { element, owner, list } = options;
  const items = (extensionOf(owner, list)?.get(properties[list]) as Extension[] | undefined) ?? [];
  return {
    id: options.id,
    label: options.label,
    tooltip: options.tooltip,
    component: ListGroup,
    element,
    items: items.map((item, index) => ({
      id: `${options.id}-${index}`,
      label: options.title(item),
      entries: options.entries(`${options.id}-${index}`, item, index),
      remove: (event: Event) => {
        event.stopPropagation();
        model.removeItem(element, owner, list, item);
      },
    })),
    add: (event: Event) => {
      event.stopPropagation();
      model.addItem(element, owner, list, options.item, options.fresh(items.length));
    },
  };
}
