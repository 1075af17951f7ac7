import type { DiagramMarks } from './marks';
import type { DiagramHandle } from './openViewer';

function bubble(className: string, text: string): HTMLElement {
  const node = document.createElement('div');
  node.className = className;
  node.textContent = text;
  return node;
}

/** Draws the marks and returns what takes them away again. */
export function applyMarks(viewer: DiagramHandle, marks: DiagramMarks): () => void {
  const markers: [string, string][] = [];
  const overlays: string[] = [];
  const known = (id: string) => viewer.elements.get(id) !== undefined;

  function mark(id: string, marker: string) {
    if (!known(id)) return;
    viewer.canvas.addMarker(id, marker);
    markers.push([id, marker]);
  }

  for (const [id, list] of Object.entries(marks.elements ?? {})) list.forEach((m) => mark(id, `wf-${m}`));
  for (const id of marks.taken ?? []) mark(id, 'wf-taken');
  for (const [id, change] of Object.entries(marks.changed ?? {})) mark(id, `wf-diff-${change}`);
  for (const [id, token] of Object.entries(marks.tokens ?? {})) {
    if (!known(id)) continue;
    const html = bubble(`wf-token wf-token-${token.mark}`, String(token.count));
    overlays.push(viewer.overlays.add(id, 'wf-token', { position: { bottom: 10, left: -10 }, html }));
  }
  for (const [id, note] of Object.entries(marks.notes ?? {})) {
    if (!known(id)) continue;
    overlays.push(
      viewer.overlays.add(id, 'wf-note', {
        position: { top: -10, right: 16 },
        html: bubble('wf-note', note),
      }),
    );
  }
  return () => {
    markers.forEach(([id, marker]) => known(id) && viewer.canvas.removeMarker(id, marker));
    overlays.forEach((id) => viewer.overlays.remove(id));
  };
}
