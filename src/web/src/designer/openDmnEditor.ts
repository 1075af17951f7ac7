import { translateDmnModule } from './translateDmn';

interface DmnView {
  type: string;
}

interface DmnEventSource {
  get(name: 'eventBus'): { on: (event: string, listener: () => void) => void };
}

interface DmnModeler {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): DmnView[];
  open(view: DmnView): Promise<unknown>;
  on(event: 'viewer.created', listener: (event: { viewer: DmnEventSource }) => void): void;
  destroy(): void;
}

const pause = 400;

/** Loads dmn-js and opens the decision, at its table where it has only one; returns what closes it. */
export async function openDmnEditor(
  host: HTMLElement,
  content: string,
  onChange: (content: string) => void,
): Promise<() => void> {
  const [{ default: Modeler }] = await Promise.all([import('dmn-js/lib/Modeler'), import('./dmnEditor.css')]);
  const module = { additionalModules: [translateDmnModule()] };
  const editor = new Modeler({
    container: host,
    drd: module,
    decisionTable: module,
    literalExpression: module,
    boxedExpression: module,
  }) as DmnModeler;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(async () => onChange((await editor.saveXML({ format: true })).xml), pause);
  }
  editor.on('viewer.created', ({ viewer }) => viewer.get('eventBus').on('commandStack.changed', changed));
  await editor.importXML(content);
  const tables = editor.getViews().filter((view) => view.type === 'decisionTable');
  const only = tables.length === 1 ? tables[0] : undefined;
  if (only) await editor.open(only);
  return () => {
    clearTimeout(timer);
    editor.destroy();
  };
}
