import type { FlowFile } from '../api/contract';

function parse(file: FlowFile) {
  return new DOMParser().parseFromString(file.content, 'application/xml');
}

function bareName(file: FlowFile) {
  return file.name.replace(/\.[a-z]+$/, '');
}

/** Forms go by the step that uses them, as the diagram names it. */
function formTitles(model: FlowFile): Map<string, string> {
  const titles = new Map<string, string>();
  for (const link of parse(model).querySelectorAll('formDefinition[formId]')) {
    const name = link.parentElement?.parentElement?.getAttribute('name');
    if (name) titles.set(link.getAttribute('formId') ?? '', name);
  }
  return titles;
}

/** What a person calls each file: rules by their own name, forms by their step; else the file's bare name. */
export function fileTitles(files: FlowFile[]): Map<string, string> {
  const model = files.find((file) => file.kind === 'bpmn');
  const forms = model ? formTitles(model) : new Map<string, string>();
  const own = (file: FlowFile) =>
    file.kind === 'dmn'
      ? parse(file).querySelector('definitions')?.getAttribute('name')
      : forms.get(file.id ?? bareName(file));
  return new Map(files.map((file) => [file.name, own(file) ?? bareName(file)]));
}

/** The columns of a decision's result by the names of their variables. */
export function outputLabels(file: FlowFile): Map<string, string> {
  return new Map(
    [...parse(file).querySelectorAll('output[name][label]')].map((output) => [
      output.getAttribute('name') ?? '',
      output.getAttribute('label') ?? '',
    ]),
  );
}

interface Field {
  key?: string;
  label?: string;
  components?: Field[];
}

function fieldsOf(fields: Field[]): Field[] {
  return fields.flatMap((field) => [field, ...fieldsOf(field.components ?? [])]);
}

function formFields(file: FlowFile): Field[] {
  try {
    return fieldsOf((JSON.parse(file.content) as Field).components ?? []);
  } catch {
    // A form that is being edited elsewhere may be broken for a while; its names are missed, nothing else.
    return [];
  }
}

/** What the forms of the flow call the variables that they fill. */
export function variableLabels(files: FlowFile[]): Map<string, string> {
  const fields = files.filter((file) => file.kind === 'form').flatMap(formFields);
  return new Map(
    fields.flatMap(({ key, label }) => (key && label && !label.startsWith('=') ? [[key, label]] : [])),
  );
}
