import { useService } from 'bpmn-js-properties-panel';
import type { Organization } from '../api/contract';

/** A moddle element: attributes are read by name. */
export interface Extension {
  $type: string;
  $parent?: Extension;
  id?: string;
  name?: string;
  get(name: string): unknown;
  [name: string]: unknown;
}

/** A shape of the canvas, or the moddle element behind it. */
export type ModelElement = Extension & { businessObject?: Extension };

export function businessObject(element: ModelElement): Extension {
  return element.businessObject ?? element;
}

/** The `ops` extension of this type on an element, if there is one. */
export function extensionOf(element: ModelElement, type: string): Extension | undefined {
  const extensions = businessObject(element).get('extensionElements') as Extension | undefined;
  const values = extensions?.get('values') as Extension[] | undefined;
  return values?.find((value) => value.$type === type);
}

/** The process of the canvas itself or of a pool. */
export function processOf(element: ModelElement): ModelElement | undefined {
  const own = businessObject(element);
  if (own.$type === 'bpmn:Process') return own;
  return own.$type === 'bpmn:Participant' ? (own.get('processRef') as ModelElement | undefined) : undefined;
}

interface Laned extends Extension {
  flowNodeRef?: Extension[];
}

function lanesIn(set: Extension | undefined): Laned[] {
  const lanes = (set?.get('lanes') as Laned[] | undefined) ?? [];
  return lanes.flatMap((lane) => [lane, ...lanesIn(lane.get('childLaneSet') as Extension | undefined)]);
}

/** The innermost lane that a flow node lies in, looking outwards through subprocesses. */
export function laneOf(element: ModelElement): ModelElement | undefined {
  for (let node: Extension | undefined = businessObject(element); node; node = node.$parent) {
    const current = node;
    const sets = (current.$parent?.get('laneSets') as Extension[] | undefined) ?? [];
    const lane = sets
      .flatMap(lanesIn)
      .filter((l) => l.flowNodeRef?.includes(current))
      .at(-1);
    if (lane) return lane as ModelElement;
  }
  return undefined;
}

interface BpmnFactory {
  create(type: string, attributes?: object): Extension;
}

interface Modeling {
  updateModdleProperties(element: ModelElement, target: Extension, properties: object): void;
  updateProperties(element: ModelElement, properties: object): void;
}

const listOf: Record<string, string> = {
  'ops:Outcomes': 'outcome',
  'ops:Rights': 'right',
  'ops:Handoffs': 'handoff',
};

/** Changes of `ops` extensions, each undoable. */
export class OpsModel {
  static $inject = ['bpmnFactory', 'modeling'];
  readonly #factory: BpmnFactory;
  readonly #modeling: Modeling;

  constructor(bpmnFactory: BpmnFactory, modeling: Modeling) {
    this.#factory = bpmnFactory;
    this.#modeling = modeling;
  }

  setAttributes(element: ModelElement, target: Extension, attributes: object) {
    this.#modeling.updateModdleProperties(element, target, attributes);
  }

  /** Sets attributes of an extension of the owner, creating the extension where it is missing. */
  setExtension(element: ModelElement, owner: ModelElement, type: string, attributes: object) {
    this.setAttributes(element, this.#extension(element, owner, type), attributes);
  }

  addItem(element: ModelElement, owner: ModelElement, list: string, item: string, attributes: object) {
    const extension = this.#extension(element, owner, list);
    const created = this.#factory.create(item, attributes);
    created.$parent = extension;
    const property = listOf[list] ?? '';
    const items = (extension.get(property) as Extension[] | undefined) ?? [];
    const first = list === 'ops:Outcomes' && items.length === 0 && !extension.get('variable');
    this.setAttributes(element, extension, {
      [property]: [...items, created],
      ...(first ? { variable: outcomeVariable(businessObject(owner).id ?? 'task') } : {}),
    });
  }

  removeItem(element: ModelElement, owner: ModelElement, list: string, item: Extension) {
    const extension = extensionOf(owner, list);
    if (!extension) return;
    const property = listOf[list] ?? '';
    const rest = (extension.get(property) as Extension[]).filter((each) => each !== item);
    if (rest.length > 0) this.setAttributes(element, extension, { [property]: rest });
    else this.#dropExtension(element, owner, extension);
  }

  /** Gives a lane its position; the lane takes the position's name unless somebody gave it another. */
  bindLane(element: ModelElement, position: string | undefined, { positions }: Organization) {
    const lane = businessObject(element);
    const before = positions.find((p) => p.id === extensionOf(element, 'ops:Lane')?.get('position'));
    const after = positions.find((p) => p.id === position);
    this.setExtension(element, element, 'ops:Lane', { position: after?.id });
    if (after && (!lane.name || lane.name === before?.name)) {
      this.#modeling.updateProperties(element, { name: after.name });
    }
  }

  #extension(element: ModelElement, owner: ModelElement, type: string): Extension {
    const own = businessObject(owner);
    const found = extensionOf(owner, type);
    if (found) return found;
    let extensions = own.get('extensionElements') as Extension | undefined;
    if (!extensions) {
      extensions = this.#factory.create('bpmn:ExtensionElements', { values: [] });
      extensions.$parent = own;
      this.setAttributes(element, own, { extensionElements: extensions });
    }
    const created = this.#factory.create(type);
    created.$parent = extensions;
    this.setAttributes(element, extensions, {
      values: [...((extensions.get('values') as Extension[] | undefined) ?? []), created],
    });
    return created;
  }

  #dropExtension(element: ModelElement, owner: ModelElement, extension: Extension) {
    const extensions = businessObject(owner).get('extensionElements') as Extension;
    const values = (extensions.get('values') as Extension[]).filter((value) => value !== extension);
    this.setAttributes(element, extensions, { values });
  }
}

/** `contact-customer` → `contactCustomerOutcome`, the name that all flows use. */
export function outcomeVariable(taskId: string): string {
  const words = taskId.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camel = words
    .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return `${camel.charAt(0).toLowerCase()}${camel.slice(1)}Outcome`;
}

export function useOpsModel(): OpsModel {
  return useService('opsModel') as OpsModel;
}
