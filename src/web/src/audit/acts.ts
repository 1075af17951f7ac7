import type { EventView } from '../api/contract';

const acts =
  /^(ProcessInstanceCreated|UserTask(Claimed|Released|Assigned|Reassigned|Updated|Completed)|WorkItemCompleted|Handoff(Accepted|Returned)|IncidentResolved|JobRetriesUpdated)$/;

export function isPerson(actor: EventView['actor']): boolean {
  return actor.kind.toLowerCase() === 'person';
}

/**
 * Whether a person did this. What the engine did because of it carries the person's name, too, for that is who caused
 * it; on the time line it would hide what people really did.
 */
export function isAct(event: EventView): boolean {
  return isPerson(event.actor) && acts.test(event.type);
}
