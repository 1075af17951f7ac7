import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';

interface ProblemText {
  title: string;
  hint?: string;
}

/** Words for any failure: the server's own where it gave some, else ours by kind. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown): ProblemText => {
      if (!(error instanceof ProblemError))
        return { title: t('shared.error.page'), hint: t('shared.error.pageHint') };
      const { status, detail, title } = error.problem;
      if (status === 0) return { title: t('shared.error.offline') };
      if (status === 403)
        return { title: title || t('shared.error.noRight'), hint: detail ?? t('shared.error.noRightHint') };
      if (status === 404)
        return { title: title || t('shared.error.notFound'), hint: detail ?? t('shared.error.notFoundHint') };
      if (status >= 500) return { title: t('shared.error.title'), hint: detail ?? t('shared.error.server') };
      return { title: title || t('shared.error.title'), hint: detail };
    },
    [t],
  );
}
