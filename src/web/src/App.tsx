import { App as Messages, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from './api/problem';
import { router } from './routes';
import { appTheme } from './theme';

/** A refusal is an answer: only what never arrived or broke at the server is asked again. */
function retry(count: number, error: unknown) {
  const final = error instanceof ProblemError && error.status > 0 && error.status < 500;
  return !final && count < 2;
}

function newClient() {
  return new QueryClient({
    defaultOptions: { queries: { retry, staleTime: 5_000 }, mutations: { retry: false } },
  });
}

export function App() {
  const { i18n } = useTranslation();
  const [client] = useState(newClient);
  useEffect(() => {
    dayjs.locale(i18n.language === 'en' ? 'en' : 'zh-cn');
  }, [i18n.language]);
  return (
    <ConfigProvider
      theme={appTheme}
      locale={i18n.language === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
    >
      <Messages>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
