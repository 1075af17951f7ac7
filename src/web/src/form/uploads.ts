import type { ModuleDeclaration } from 'didi';
import i18next from 'i18next';
import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FileRef } from '../api/contract';

export type Uploader = (file: File) => Promise<FileRef>;

interface UploadProps {
  field: { label?: string; accept?: string; multiple?: boolean | string; validate?: { required?: boolean } };
  value: FileRef[] | null;
  onChange: (update: { value: FileRef[] | null }) => void;
  domId: string;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
}

function isImage(file: FileRef) {
  return file.contentType?.startsWith('image/');
}

function address(file: FileRef) {
  return file.url ?? `/api/files/${file.id}`;
}

function tile(file: FileRef, remove?: () => void): VNode {
  return h('li', { key: file.id, class: 'wf-file' }, [
    h('a', { href: address(file), target: '_blank', rel: 'noreferrer' }, [
      isImage(file)
        ? h('img', { src: `${address(file)}?thumb=1`, alt: '', loading: 'lazy' })
        : h('span', { class: 'wf-file-kind' }, file.name.split('.').pop()?.slice(0, 4).toUpperCase()),
      h('span', { class: 'wf-file-name' }, file.name),
    ]),
    remove &&
      h(
        'button',
        {
          type: 'button',
          onClick: remove,
          'aria-label': i18next.t('form.upload.remove', { name: file.name }),
        },
        '×',
      ),
  ]);
}

/**
 * form-js's file picker keeps File objects in the browser; ours uploads at once and holds references of `/api/files`,
 * so that drafts, hand-overs and the history can name them. Written for preact, the library that form-js renders with.
 */
export function uploadsModule(upload: Uploader): ModuleDeclaration {
  function Upload({ field, value, onChange, domId, errors = [], disabled, readonly }: UploadProps) {
    const [busy, setBusy] = useState<string>();
    const [failure, setFailure] = useState<string>();
    const files = Array.isArray(value) ? value : [];
    const multiple = field.multiple === true || field.multiple === '=true';
    const locked = disabled || readonly || busy !== undefined;

    async function take(list: FileList | null) {
      let kept = multiple ? files : [];
      setFailure(undefined);
      for (const file of Array.from(list ?? [])) {
        setBusy(file.name);
        try {
          kept = [...kept, await upload(file)];
          onChange({ value: kept });
        } catch (error) {
          const reason = error instanceof Error ? error.message : '';
          setFailure(i18next.t('form.upload.failed', { name: file.name, reason }));
        }
      }
      setBusy(undefined);
    }

    function remove(id: string) {
      const kept = files.filter((file) => file.id !== id);
      onChange({ value: kept.length > 0 ? kept : null });
    }

    const picker = h(
      'label',
      {
        class: 'wf-upload',
        for: domId,
        onDragOver: (event: DragEvent) => event.preventDefault(),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          if (!locked) void take(event.dataTransfer?.files ?? null);
        },
      },
      busy
        ? i18next.t('form.upload.busy', { name: busy })
        : [
            h('span', { class: 'wf-upload-choose' }, i18next.t('form.upload.choose')),
            h('span', { class: 'wf-upload-drop' }, i18next.t('form.upload.drop')),
          ],
    );
    return h(
      'div',
      { class: `fjs-form-field fjs-form-field-filepicker ${errors.length ? 'fjs-has-errors' : ''}` },
      [
        h('label', { class: 'fjs-form-field-label', for: domId }, [
          field.label,
          field.validate?.required && h('span', { class: 'fjs-asterix', 'aria-hidden': true }, '*'),
        ]),
        h('input', {
          type: 'file',
          id: domId,
          class: 'wf-upload-input',
          disabled: locked,
          multiple,
          accept: field.accept,
          onChange: (event: Event) => {
            const input = event.target as HTMLInputElement;
            void take(input.files).then(() => (input.value = ''));
          },
        }),
        files.length > 0 &&
          h(
            'ul',
            { class: 'wf-files' },
            files.map((file) => tile(file, readonly || disabled ? undefined : () => remove(file.id))),
          ),
        readonly || disabled
          ? files.length === 0 && h('span', { class: 'wf-upload-none' }, i18next.t('form.upload.none'))
          : picker,
        (failure || errors.length > 0) &&
          h('div', { class: 'fjs-form-field-error', 'aria-live': 'polite' }, [
            h(
              'ul',
              {},
              [...(failure ? [failure] : []), ...errors].map((error) => h('li', { key: error }, error)),
            ),
          ]),
      ],
    );
  }
  Upload.config = {
    type: 'filepicker',
    keyed: true,
    group: 'basic-input',
    emptyValue: null,
    sanitizeValue: ({ value }: { value: unknown }) => (Array.isArray(value) ? value : null),
    create: (options = {}) => ({ ...options }),
  };

  function register(formFields: { register: (type: string, component: unknown) => void }) {
    formFields.register('filepicker', Upload);
  }
  register.$inject = ['formFields'];
  return { __init__: [register] } as unknown as ModuleDeclaration;
}
