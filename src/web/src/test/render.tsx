import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import type { Me, Session } from '../api/contract';
import { SessionContext } from '../shell/SessionContext';

export const me: Me = {
  id: 'u020',
  name: '彭丽娟',
  login: 'peng.lijuan',
  positions: [{ id: 'after-sales-service', name: '售后客服', department: 'sales', departmentName: '销售部' }],
  project: null,
  roles: [],
  can: {
    work: true,
    start: true,
    design: false,
    audit: false,
    incidents: false,
    simulate: true,
    administer: false,
  },
  language: 'zh-CN',
};

export const session: Session = {
  signedIn: true,
  demo: true,
  controlledClock: false,
  localAccounts: false,
  setUpOpen: false,
  oidc: null,
  me,
  now: new Date().toISOString(),
};

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers: Headers;
}

type Answer = (call: Call) => unknown;

/** An answer that is a refusal of the server. */
export class Refused {
  readonly problem: { status: number } & Record<string, unknown>;
  constructor(problem: { status: number } & Record<string, unknown>) {
    this.problem = problem;
  }
}

/** Stands in for the server: `'POST /api/tasks/1/claim': () => task`. Unknown calls answer 404. */
export function server(answers: Record<string, Answer>): { calls: Call[] } {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const call = {
      method,
      path: url.pathname,
      query: url.searchParams,
      body,
      headers: new Headers(init.headers),
    };
    calls.push(call);
    const answer = answers[`${method} ${url.pathname}`];
    const result = answer ? answer(call) : new Refused({ status: 404, code: 'not-found', title: '没有找到' });
    if (result instanceof Refused) {
      return new Response(JSON.stringify(result.problem), {
        status: result.problem.status,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    }
    return result === undefined
      ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(result), { headers: { 'Content-Type': 'application/json' } });
  });
  return { calls };
}

/** Renders with everything that a screen expects around it, at the given address. */
export function show(screen: ReactNode, { at = '/', path = '*', as = session } = {}) {
  const router = createMemoryRouter(
    [
      { path, element: screen },
      { path: '*', element: null },
    ],
    {
      initialEntries: [at],
    },
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={client}>
          <SessionContext value={as}>
            <RouterProvider router={router} />
          </SessionContext>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
  return { ...view, router, client, user: userEvent.setup({ delay: null }) };
}

export const listed = <T,>(items: T[]) => ({
  items,
  page: { totalItems: items.length, hasMoreTotalItems: false, startCursor: null, endCursor: null },
});
