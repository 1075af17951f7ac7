import { formLibraryWords } from '../form/libraryWords';
import { localise } from '../form/localise';
import { formEditorWords } from './words/formEditor';

const pause = 400;

/** Loads the form-js editor and shows a schema in it; returns what closes it. */
export async function openFormEditor(
  host: HTMLElement,
  content: string,
  onChange: (content: string) => void,
): Promise<() => void> {
  const [{ FormEditor }] = await Promise.all([import('@bpmn-io/form-js-editor'), import('./formEditor.css')]);
  const editor = new FormEditor({ container: host });
  await editor.importSchema(JSON.parse(content) as object);
  const stopWords = localise(host, { ...formLibraryWords, ...formEditorWords });
  let timer: ReturnType<typeof setTimeout> | undefined;
  editor.on('changed', () => {
    clearTimeout(timer);
    timer = setTimeout(() => onChange(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`), pause);
  });
  return () => {
    clearTimeout(timer);
    stopWords();
    editor.destroy();
  };
}
