import type { EventView, InstanceState } from '../api/contract';
import type { DiagramMarks, Mark } from '../diagram/marks';

const standing: Record<string, Mark> = {
  INCIDENT: 'incident',
  IN_TRANSIT: 'transit',
  TERMINATING: 'terminated',
};

/** A state folded up to some event, as marks on the diagram, with the event's own element outlined. */
export function filmMarks(state: InstanceState | undefined, event: EventView | undefined): DiagramMarks {
  const elements: Record<string, Mark[]> = {};
  const tokens: NonNullable<DiagramMarks['tokens']> = {};
  const transit = new Set(
    state?.tasks.filter((task) => task.state === 'CREATING').map((task) => task.elementId),
  );
  for (const { elementId } of state?.completed ?? []) elements[elementId] = ['done'];
  // What holds others has no token of its own: the ones inside it are the tokens.
  const holders = new Set(state?.elements.map((element) => element.scopeKey));
  for (const { key, elementId, state: life } of state?.elements ?? []) {
    if (holders.has(key)) continue;
    const mark = standing[life] ?? (transit.has(elementId) ? 'transit' : 'active');
    elements[elementId] = [mark];
    tokens[elementId] = { count: (tokens[elementId]?.count ?? 0) + 1, mark };
  }
  if (event?.elementId) elements[event.elementId] = [...(elements[event.elementId] ?? []), 'focus'];
  return { elements, tokens, taken: state?.taken.map(({ flowId }) => flowId) };
}
