import type { FormData, FormSchema } from '../api/contract';

interface Component {
  type?: string;
  key?: string;
  path?: string;
  description?: string;
  properties?: { access?: string; takenFrom?: string };
  components?: Component[];
}

/**
 * What a step may only read is shown as text about the case, not as a form to fill in: without the hints for whoever filled it in,
 * and without what nobody has filled in. The server refuses changes to it in any case.
 */
export function readingOnly(schema: FormSchema, data: FormData): FormSchema {
  return { ...schema, components: shown(schema.components as Component[], [data]) } as FormSchema;
}

/** @param scopes the contexts that the components take their values from: one, or one for each row of a list. */
function shown(components: Component[], scopes: unknown[]): Component[] {
  return components.flatMap((component) => {
    const values =
      (component.key ?? component.path) ? valuesAt(component.key ?? component.path ?? '', scopes) : scopes;
    const isRead = component.properties?.access === 'read';
    if (isRead && !component.properties?.takenFrom && values.every(isEmpty)) return [];
    const { description, ...rest } = component;
    const field: Component = isRead
      ? { ...rest, ...{ readonly: true } }
      : { ...rest, ...(description && { description }) };
    if (!component.components) return [field];
    const inner = shown(component.components, component.type === 'dynamiclist' ? values.flat() : values);
    return inner.length === 0 && component.components.length > 0 ? [] : [{ ...field, components: inner }];
  });
}

function valuesAt(path: string, scopes: unknown[]): unknown[] {
  return path
    .split('.')
    .reduce(
      (at, name) => at.map((scope) => (scope as Record<string, unknown> | null | undefined)?.[name]),
      scopes,
    );
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
