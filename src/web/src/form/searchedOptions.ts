import type { FormData } from '../api/contract';

export interface FormOption {
  value: string;
  label: string;
  [attribute: string]: unknown;
}

/** Asks the server for the options of a field that contain what was typed. */
export type OptionSearch = (field: string, words: string, values: FormData) => Promise<FormOption[]>;

interface Field {
  key?: string;
  valuesKey?: string;
  properties?: { source?: string; takenFrom?: string };
}

/** What form-js marks as internal, but offers no public way for. */
interface SearchedForm {
  on(event: string, listener: (event: never) => void): void;
  _getState(): { data: FormData; initialData: FormData };
  _setState(state: { data?: FormData; initialData?: FormData }): void;
}

const patience = 250;

function fieldsIn(components: unknown): Field[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: Field & { components?: unknown }) => [
    component,
    ...fieldsIn(component.components),
  ]);
}

function merged(known: unknown, found: FormOption[]): FormOption[] {
  const options = Array.isArray(known) ? (known as FormOption[]) : [];
  const values = new Set(options.map((option) => option.value));
  return [...options, ...found.filter((option) => !values.has(option.value))];
}

/** Fields whose options are too many to bring along: searched on the server while somebody types. Gives back how to stop. */
export function searchOptions(form: SearchedForm, search: OptionSearch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.on('formField.search', (({ formField, value }: { formField: Field; value: string }) => {
    const { key, valuesKey, properties } = formField;
    clearTimeout(timer);
    if (!key || !valuesKey || !properties?.source || !value.trim()) return;
    timer = setTimeout(() => {
      search(key, value, form._getState().data).then(
        (found) => {
          const { initialData } = form._getState();
          form._setState({
            initialData: { ...initialData, [valuesKey]: merged(initialData[valuesKey], found) },
          });
        },
        // The options that came along can still be chosen; the next letter asks again.
        () => undefined,
      );
    }, patience);
  }) as (event: never) => void);
  return () => clearTimeout(timer);
}

/** `takenFrom: "orderNo.buyerNick"`: when an order is chosen, its buyer is filled in; it can be changed afterwards. */
export function fillFromOptions(form: SearchedForm, components: unknown): void {
  const fields = fieldsIn(components);
  const takers = fields.filter((field) => field.key && field.properties?.takenFrom);
  if (takers.length === 0) return;
  let chosen = { ...form._getState().data };
  form.on('changed', () => {
    const { data, initialData } = form._getState();
    const filled: FormData = {};
    for (const { key, properties } of takers) {
      const [from = '', attribute = ''] = (properties?.takenFrom ?? '').split('.');
      const source = fields.find((field) => field.key === from);
      if (!key || !source?.valuesKey || data[from] === chosen[from]) continue;
      const option = merged(initialData[source.valuesKey], []).find((o) => o.value === data[from]);
      if (option && attribute in option) filled[key] = option[attribute];
    }
    chosen = { ...data };
    if (Object.keys(filled).length > 0) form._setState({ data: { ...data, ...filled } });
  });
}
