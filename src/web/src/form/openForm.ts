import i18next from 'i18next';
import type { FormData, FormSchema } from '../api/contract';
import type { ProblemDetail } from '../api/problem';
import { formLibraryWords } from './libraryWords';
import { localise } from './localise';
import { problemsToFields, type KeyedField } from './problemsToFields';
import { fillFromOptions, searchOptions, type OptionSearch } from './searchedOptions';
import { readingOnly } from './readingOnly';
import { rulesModule, type ChosenOutcome } from './rules';
import { uploadsModule, type Uploader } from './uploads';

export interface FormHandle {
  /** Checks by all rules, those of the outcome included; errors are then shown at their fields. */
  submit(outcome?: { id: string; name: string }): { data: FormData; valid: boolean };
  /** The values of the fields as they stand, unchecked. */
  values(): FormData;
  /** Shows what the server found at the fields; gives back what belongs to none. */
  show(problems: ProblemDetail[]): ProblemDetail[];
  focusFirstError(): void;
  destroy(): void;
}

interface OpenOptions {
  host: HTMLElement;
  schema: FormSchema;
  data: FormData;
  readOnly: boolean;
  upload: Uploader;
  search: OptionSearch;
  onChange?: () => void;
}

interface InstanceRegistry {
  getAllKeyed(): KeyedField[];
}

/** What form-js marks as internal, but offers no public way for. */
interface Internals {
  on(event: string, listener: (event: never) => void): void;
  _getState(): { data: FormData; initialData: FormData };
  _setState(state: object): void;
  _getSubmitData(): FormData;
}

async function chineseCalendar() {
  const [{ default: flatpickr }, { Mandarin }] = await Promise.all([
    import('flatpickr'),
    import('flatpickr/dist/l10n/zh.js'),
  ]);
  flatpickr.localize(i18next.language === 'zh-CN' ? Mandarin : flatpickr.l10ns.default);
}

/** Loads form-js on demand and shows the form in the given place. */
export async function openForm({
  host,
  schema,
  data,
  readOnly,
  upload,
  search,
  onChange,
}: OpenOptions): Promise<FormHandle> {
  const [{ Form }] = await Promise.all([
    import('@bpmn-io/form-js-viewer'),
    import('./form.css'),
    chineseCalendar(),
  ]);
  const outcome: ChosenOutcome = {};
  const form = new Form({
    container: host,
    properties: { readOnly },
    // The library holds typed text back for 300 ms; when the form is drawn anew meanwhile, that text would be lost.
    debounce: false,
    additionalModules: [rulesModule(outcome), uploadsModule(upload)],
  } as ConstructorParameters<typeof Form>[0]);
  const internals = form as unknown as Internals;
  await form.importSchema(readingOnly(schema, data), structuredClone(data));
  const stopWords = localise(host, formLibraryWords);
  const stopSearch = searchOptions(internals, search);
  fillFromOptions(internals, schema.components);
  if (onChange) form.on('field.updated', () => onChange());

  return {
    submit(chosen) {
      outcome.current = chosen;
      const { data: values, errors } = form.submit();
      return { data: values, valid: Object.keys(errors).length === 0 };
    },
    values: () => internals._getSubmitData(),
    show(problems) {
      const fields = form.get<InstanceRegistry>('formFieldInstanceRegistry').getAllKeyed();
      const { errors, rest } = problemsToFields(problems, fields);
      internals._setState({ errors });
      return rest;
    },
    focusFirstError() {
      const first = host.querySelector('.fjs-has-errors');
      first?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      first
        ?.querySelector<HTMLElement>('input, textarea, select, [tabindex]')
        ?.focus({ preventScroll: true });
    },
    destroy() {
      stopWords();
      stopSearch();
      form.destroy();
    },
  };
}
