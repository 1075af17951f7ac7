import type { Organization } from '../../api/contract';
import { outcomeVariable } from './outcomeVariable';
import { businessObject, extensionOf, type Extension, type ModelElement } from './reading';

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

  /** Takes an extension away, where there is one. */
  dropExtension(element: ModelElement, owner: ModelElement, type: string) {
    const extension = extensionOf(owner, type);
    if (extension) this.#dropExtension(element, owner, extension);
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
