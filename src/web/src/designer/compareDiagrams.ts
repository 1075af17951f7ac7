import type { DiagramMarks } from '../diagram/marks';
import { opsModdle } from './ops/moddle';

interface DiffResult {
  _added: Record<string, unknown>;
  _removed: Record<string, unknown>;
  _changed: Record<string, unknown>;
  _layoutChanged: Record<string, unknown>;
}

export interface Comparison {
  before: DiagramMarks;
  after: DiagramMarks;
  same: boolean;
  /** One element that differs in both, to begin looking at. */
  first?: string;
}

/** Compares two models by meaning and place; what differs is marked in both pictures. */
export async function compareDiagrams(before: string, after: string): Promise<Comparison> {
  const [{ BpmnModdle }, { diff }, { default: zeebe }] = await Promise.all([
    import('bpmn-moddle'),
    import('bpmn-js-differ'),
    import('zeebe-bpmn-moddle/resources/zeebe.json'),
  ]);
  const moddle = new BpmnModdle({ zeebe, ops: opsModdle });
  const [a, b] = await Promise.all([moddle.fromXML(before), moddle.fromXML(after)]);
  const found = diff(a.rootElement, b.rootElement) as DiffResult;
  const mark = (ids: Record<string, unknown>, change: 'added' | 'removed' | 'changed' | 'moved') =>
    Object.fromEntries(Object.keys(ids).map((id) => [id, change]));
  const both = { ...mark(found._layoutChanged, 'moved'), ...mark(found._changed, 'changed') };
  const added = mark(found._added, 'added');
  const removed = mark(found._removed, 'removed');
  return {
    before: { changed: { ...both, ...removed } },
    after: { changed: { ...both, ...added } },
    first: Object.keys(both)[0] ?? Object.keys(added)[0] ?? Object.keys(removed)[0],
    same: [both, added, removed].every((changes) => Object.keys(changes).length === 0),
  };
}
