import { Skeleton } from 'antd';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { searchFormOptions, upload } from '../api/commands';
import type { FormData, FormSchema } from '../api/contract';
import { EmptyState } from '../shared/EmptyState';
import { openForm, type FormHandle } from './openForm';
import styles from './FormView.module.css';

interface FormViewProps {
  /** Key of the form, by which the server searches options of its fields. */
  formKey: string;
  taskKey?: string;
  schema: FormSchema;
  data?: FormData | null;
  readOnly?: boolean;
  processInstanceKey?: string;
  onChange?: () => void;
  ref?: Ref<FormHandle | null>;
}

/**
 * A form-js form. It is opened anew only for another schema, data or language object, so callers keep those stable
 * while somebody types.
 */
export function FormView({
  formKey,
  taskKey,
  schema,
  data,
  readOnly = false,
  processInstanceKey,
  onChange,
  ref,
}: FormViewProps) {
  const { t, i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [handle, setHandle] = useState<FormHandle | null>(null);
  const [failed, setFailed] = useState(false);
  const changed = useEffectEvent(() => onChange?.());
  const send = useEffectEvent((file: File) => upload(file, processInstanceKey));
  const search = useEffectEvent((field: string, q: string, values: FormData) =>
    searchFormOptions({ formKey, taskKey, field, q, data: values }),
  );
  useImperativeHandle<FormHandle | null, FormHandle | null>(ref, () => handle, [handle]);

  useEffect(() => {
    let gone = false;
    let opened: FormHandle | undefined;
    if (!host.current) return;
    openForm({
      host: host.current,
      schema,
      data: data ?? {},
      readOnly,
      upload: (file) => send(file),
      search: (field, q, values) => search(field, q, values),
      onChange: () => changed(),
    }).then(
      (form) => {
        opened = form;
        if (gone) form.destroy();
        else setHandle(form);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      opened?.destroy();
      setHandle(null);
      setFailed(false);
    };
  }, [schema, data, readOnly, i18n.language]);

  if (failed) return <EmptyState title={t('form.failed')} />;
  return (
    <>
      {!handle && <Skeleton active paragraph={{ rows: 6 }} />}
      <div ref={host} className={styles.form} />
    </>
  );
}
