import type { Organization } from '../../api/contract';
import type { PanelGroup } from './groups';
import { laneGroups } from './laneGroups';
import { OpsModel } from './OpsModel';
import { processGroups } from './processGroups';
import { businessObject, processOf, type ModelElement } from './reading';
import { callGroups, taskGroups } from './taskGroups';

interface PropertiesPanel {
  registerProvider(priority: number, provider: OpsPropertiesProvider): void;
}

/** Providers are asked by falling priority; Zeebe's has 500, and ours puts its groups between those. */
const afterZeebe = 400;

class OpsPropertiesProvider {
  static $inject = ['propertiesPanel', 'opsModel', 'opsOrganization'];
  readonly #model: OpsModel;
  readonly #organization: Organization;

  constructor(propertiesPanel: PropertiesPanel, opsModel: OpsModel, opsOrganization: Organization) {
    this.#model = opsModel;
    this.#organization = opsOrganization;
    propertiesPanel.registerProvider(afterZeebe, this);
  }

  getGroups(element: ModelElement) {
    return (groups: PanelGroup[]): PanelGroup[] => {
      const general = groups.findIndex((group) => group.id === 'general');
      return groups.toSpliced(general + 1, 0, ...this.#groupsFor(element));
    };
  }

  #groupsFor(element: ModelElement): PanelGroup[] {
    const type = businessObject(element).$type;
    if (type === 'bpmn:Lane') return laneGroups(element, this.#organization);
    if (type === 'bpmn:UserTask') return taskGroups(element, this.#model, this.#organization);
    if (type === 'bpmn:CallActivity') return callGroups();
    const process = processOf(element);
    return process ? processGroups(element, process, this.#model, this.#organization) : [];
  }
}

/** Our own sections of the properties panel, where people look first. */
export function opsPropertiesModule(organization: Organization) {
  return {
    __init__: ['opsPropertiesProvider'],
    opsOrganization: ['value', organization],
    opsModel: ['type', OpsModel],
    opsPropertiesProvider: ['type', OpsPropertiesProvider],
  };
}
