/** A moddle element: attributes are read by name. */
export interface Extension {
  $type: string;
  $parent?: Extension;
  id?: string;
  name?: string;
  get(name: string): unknown;
  [name: string]: unknown;
}

/** A shape of the canvas, or the moddle element behind it. */
export type ModelElement = Extension & { businessObject?: Extension };

export function businessObject(element: ModelElement): Extension {
  return element.businessObject ?? element;
}

/** The `ops` extension of this type on an element, if there is one. */
export function extensionOf(element: ModelElement, type: string): Extension | undefined {
  const extensions = businessObject(element).get('extensionElements') as Extension | undefined;
  const values = extensions?.get('values') as Extension[] | undefined;
  return values?.find((value) => value.$type === type);
}

/** The process of the canvas itself or of a pool. */
export function processOf(element: ModelElement): ModelElement | undefined {
  const own = businessObject(element);
  if (own.$type === 'bpmn:Process') return own;
  return own.$type === 'bpmn:Participant' ? (own.get('processRef') as ModelElement | undefined) : undefined;
}

interface Laned extends Extension {
  flowNodeRef?: Extension[];
}

function lanesIn(set: Extension | undefined): Laned[] {
  const lanes = (set?.get('lanes') as Laned[] | undefined) ?? [];
  return lanes.flatMap((lane) => [lane, ...lanesIn(lane.get('childLaneSet') as Extension | undefined)]);
}

/** The innermost lane that a flow node lies in, looking outwards through subprocesses. */
export function laneOf(element: ModelElement): ModelElement | undefined {
  for (let node: Extension | undefined = businessObject(element); node; node = node.$parent) {
    const current = node;
    const sets = (current.$parent?.get('laneSets') as Extension[] | undefined) ?? [];
    const lane = sets
      .flatMap(lanesIn)
      .filter((l) => l.flowNodeRef?.includes(current))
      .at(-1);
    if (lane) return lane as ModelElement;
  }
  return undefined;
}
