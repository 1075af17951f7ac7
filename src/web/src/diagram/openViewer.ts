import type { ModuleDeclaration } from 'didi';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Bounds of everything drawn; only in answers. */
  inner?: { x: number; y: number };
}

interface Canvas {
  zoom(level?: 'fit-viewport' | number, center?: 'auto'): number;
  viewbox(box?: Box): Box;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  scrollToElement(elementId: string, padding?: number): void;
}

interface Overlays {
  add(
    elementId: string,
    type: string,
    overlay: { position: object; html: HTMLElement; scale?: boolean | object },
  ): string;
  remove(filter: string | { type: string }): void;
}

interface ElementRegistry {
  get(id: string): Box | undefined;
}

export interface DiagramHandle {
  canvas: Canvas;
  overlays: Overlays;
  elements: ElementRegistry;
  zoom(steps: 1 | -1): void;
  fit(): void;
  reveal(elementId: string): void;
  destroy(): void;
}

const comfortable = 1;
const legible = 0.5;

/** Whole diagram in sight, but never blown up beyond its natural size. */
function fitTo(canvas: Canvas) {
  const scale = canvas.zoom('fit-viewport', 'auto');
  if (scale > comfortable) canvas.zoom(comfortable, 'auto');
}

/** Like a fit, but on a small place a part that can be read is better than a whole that cannot. */
function openAt(canvas: Canvas) {
  fitTo(canvas);
  if (canvas.zoom() < legible) {
    canvas.zoom(legible);
    const box = canvas.viewbox();
    canvas.viewbox({ ...box, x: box.inner?.x ?? 0, y: box.inner?.y ?? 0 });
  }
}

function revealIn(canvas: Canvas, elements: ElementRegistry, elementId: string) {
  const shape = elements.get(elementId);
  if (!shape || shape.x === undefined) return;
  const box = canvas.viewbox();
  const inside =
    shape.x >= box.x &&
    shape.y >= box.y &&
    shape.x + shape.width <= box.x + box.width &&
    shape.y + shape.height <= box.y + box.height;
  if (!inside) {
    canvas.viewbox({
      ...box,
      x: shape.x + shape.width / 2 - box.width / 2,
      y: shape.y + shape.height / 2 - box.height / 2,
    });
  }
}

/** Loads bpmn-js on demand and shows the diagram in the given place. */
export async function openViewer(
  host: HTMLElement,
  xml: string,
  onSelect: (elementId: string) => void,
  additionalModules: ModuleDeclaration[] = [],
): Promise<DiagramHandle> {
  const [{ default: NavigatedViewer }] = await Promise.all([
    import('bpmn-js/lib/NavigatedViewer'),
    import('./diagram.css'),
  ]);
  const viewer = new NavigatedViewer({ container: host, additionalModules });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const elements = viewer.get<ElementRegistry>('elementRegistry');
  openAt(canvas);
  viewer.on(
    'element.click',
    (event: { element?: { id: string } }) => event.element && onSelect(event.element.id),
  );
  return {
    canvas,
    elements,
    overlays: viewer.get<Overlays>('overlays'),
    zoom: (steps) => canvas.zoom(canvas.zoom() * 1.2 ** steps, 'auto'),
    fit: () => fitTo(canvas),
    reveal: (elementId) => revealIn(canvas, elements, elementId),
    destroy: () => viewer.destroy(),
  };
}
