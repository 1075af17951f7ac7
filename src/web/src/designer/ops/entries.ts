import i18next from 'i18next';
import {
  SelectEntry,
  TextFieldEntry,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { OpsModel } from './OpsModel';
import type { Extension, ModelElement } from './reading';

export interface Option {
  value: string;
  label: string;
}

export interface Entry {
  id: string;
  component: (props: { id: string; element: ModelElement }) => unknown;
  isEdited?: unknown;
}

interface FieldOptions {
  id: string;
  label: string;
  description?: string;
  /** With options it is a choice, without a text. */
  options?: Option[];
  read: (element: ModelElement) => unknown;
  write: (model: OpsModel, element: ModelElement, value: string | undefined) => void;
}

/** One line of the properties panel; an empty value removes the attribute. */
export function field({ id, label, description, options, read, write }: FieldOptions): Entry {
  function Component({ element }: { element: ModelElement }) {
    const model = useService('opsModel') as OpsModel;
    const debounce: unknown = useService('debounceInput');
    const common = {
      id,
      element,
      label,
      description,
      getValue: () => read(element) ?? '',
      setValue: (value: string) => write(model, element, value || undefined),
    };
    return options
      ? h(SelectEntry, { ...common, getOptions: () => options })
      : h(TextFieldEntry, { ...common, debounce });
  }
  return { id, component: Component, isEdited: options ? isSelectEntryEdited : isTextFieldEntryEdited };
}

type ItemField = Pick<FieldOptions, 'label' | 'description' | 'options'> & { attribute: string };

/** The lines of one item of a list, such as an outcome: each is one attribute of it. */
export function itemFields(id: string, item: Extension, fields: ItemField[]): Entry[] {
  return fields.map(({ attribute, ...rest }) =>
    field({
      ...rest,
      id: `${id}-${attribute}`,
      read: () => item.get(attribute),
      write: (model, element, value) => model.setAttributes(element, item, { [attribute]: value }),
    }),
  );
}

/** A line that only says something. */
export function remark(id: string, text: string): Entry {
  return { id, component: () => h('div', { class: 'bio-properties-panel-entry' }, text) };
}

export const chooseOption = (): Option => ({ value: '', label: i18next.t('designer.ops.choose') });
