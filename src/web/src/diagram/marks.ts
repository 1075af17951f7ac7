/** How an element of the diagram looks because of what happened to it. */
export type Mark = 'active' | 'done' | 'incident' | 'transit' | 'terminated' | 'focus';

export interface DiagramMarks {
  elements?: Record<string, Mark[]>;
  /** Sequence flows that were taken. */
  taken?: readonly string[];
  /** Tokens standing on an element: how many, and in which state. */
  tokens?: Record<string, { count: number; mark: Mark }>;
  /** Short words at the upper right corner, such as the time spent. */
  notes?: Record<string, string>;
  changed?: Record<string, 'added' | 'removed' | 'changed' | 'moved'>;
}
