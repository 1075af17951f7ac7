import type { ModuleDeclaration } from 'didi';
import type { Organization } from '../api/contract';
import { opsModdle } from './ops/moddle';

interface Size {
  width: number;
  height: number;
}

interface Canvas {
  viewbox(box?: Size & { x: number; y: number }): { inner: Size & { x: number; y: number }; outer: Size };
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  scrollToElement(element: string): void;
}

interface Registry {
  get(id: string): object | undefined;
}

export interface ModelerHandle {
  /** Selects an element and brings it into sight. */
  select(elementId: string): void;
  /** Marks the elements that have problems. */
  markProblems(ids: { elementId: string; severity: 'error' | 'warning' }[]): void;
  destroy(): void;
}

interface OpenOptions {
  canvas: HTMLElement;
  properties: HTMLElement;
  xml: string;
  organization: Organization;
  onChange: (xml: string) => void;
}

const pause = 400;
const paletteWidth = 76;

/** The whole model in sight, not below the palette and not blown up; a very large one at a size that can be read. */
function fitBesidePalette(canvas: Canvas) {
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - paletteWidth - 20, height: outer.height - 40 };
  const fit = Math.min(room.width / inner.width, room.height / inner.height);
  const scale = Math.max(Math.min(fit, 1), 0.4);
  canvas.viewbox({
    x: inner.x - paletteWidth / scale,
    y: fit >= scale ? inner.y - (outer.height / scale - inner.height) / 2 : inner.y - 20 / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

/** Loads the BPMN modeler with the Zeebe properties and our own, and shows the model in the given places. */
export async function openModeler({ canvas: host, properties, xml, organization, onChange }: OpenOptions) {
  const [
    { default: Modeler },
    { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule },
    { default: ZeebeBehaviorsModule },
    { ZeebeVariableResolverModule },
    { default: zeebeModdle },
    { opsPropertiesModule },
    { translateModule },
  ] = await Promise.all([
    import('bpmn-js/lib/Modeler'),
    import('bpmn-js-properties-panel'),
    import('camunda-bpmn-js-behaviors/lib/camunda-cloud'),
    import('@bpmn-io/variable-resolver'),
    import('zeebe-bpmn-moddle/resources/zeebe.json'),
    import('./ops/provider'),
    import('./translate'),
    import('./modeler.css'),
  ]);
  const modeler = new Modeler({
    container: host,
    propertiesPanel: { parent: properties },
    moddleExtensions: { zeebe: zeebeModdle, ops: opsModdle },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ZeebeBehaviorsModule,
      ZeebeVariableResolverModule,
      translateModule(),
      opsPropertiesModule(organization),
    ] as ModuleDeclaration[],
  });
  await modeler.importXML(xml);
  const canvas = modeler.get<Canvas>('canvas');
  const registry = modeler.get<Registry>('elementRegistry');
  fitBesidePalette(canvas);

  let timer: ReturnType<typeof setTimeout> | undefined;
  modeler.on('commandStack.changed', (event: { trigger?: string }) => {
    if (event.trigger === 'clear') return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const saved = await modeler.saveXML({ format: true });
      if (saved.xml) onChange(saved.xml);
    }, pause);
  });

  let marked: [string, string][] = [];
  const handle: ModelerHandle = {
    select(elementId) {
      const element = registry.get(elementId);
      if (!element) return;
      modeler.get<{ select: (element: object) => void }>('selection').select(element);
      canvas.scrollToElement(elementId);
    },
    markProblems(problems) {
      marked.forEach(([id, marker]) => registry.get(id) && canvas.removeMarker(id, marker));
      marked = problems
        .filter(({ elementId }) => registry.get(elementId))
        .map(({ elementId, severity }) => [elementId, `wf-problem-${severity}`]);
      marked.forEach(([id, marker]) => canvas.addMarker(id, marker));
    },
    destroy() {
      clearTimeout(timer);
      modeler.destroy();
    },
  };
  return handle;
}
