import type { InstanceDiagram } from '../api/contract';
import type { DiagramMarks, Mark } from '../diagram/marks';

/** What the server says about an instance, as marks on its diagram; an incident outdoes everything. */
export function marksOf(diagram: InstanceDiagram): DiagramMarks {
  const elements: Record<string, Mark[]> = {};
  const tokens: DiagramMarks['tokens'] = {};
  for (const { elementId } of diagram.completed) elements[elementId] = ['done'];
  for (const { elementId, count } of diagram.active) {
    elements[elementId] = ['active'];
    tokens[elementId] = { count, mark: 'active' };
  }
  for (const { elementId, count } of diagram.incidents) {
    elements[elementId] = ['incident'];
    tokens[elementId] = { count, mark: 'incident' };
  }
  return { elements, tokens, taken: diagram.flows.map(({ flowId }) => flowId) };
}
