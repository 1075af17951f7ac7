import { ProblemError, type Problem } from './problem';

type Query = Record<string, string | number | boolean | undefined | null>;

interface CallOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

/** Told when the server no longer knows who we are; the shell then shows the sign-in page. */
export const session = new EventTarget();

function address(path: string, query?: Query) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

function payload(body: unknown): { body?: BodyInit; type?: string } {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), type: 'application/json' };
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const parsed = JSON.parse(text) as Partial<Problem>;
    if (typeof parsed.title === 'string' || typeof parsed.detail === 'string') {
      return { title: '', code: 'unknown', ...parsed, status: response.status };
    }
  } catch {
    // Not ours: a proxy's page or an empty body. The status says all there is.
  }
  return { title: response.statusText, status: response.status, code: `http-${response.status}` };
}

async function send(method: string, path: string, options: CallOptions): Promise<Response> {
  const { body, type } = payload(options.body);
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang || 'zh-CN',
    ...options.headers,
  };
  if (type) headers['Content-Type'] = type;
  if (method !== 'GET') {
    headers['X-CSRF'] = '1';
    headers['Idempotency-Key'] = crypto.randomUUID();
  }
  try {
    return await fetch(address(path, options.query), {
      method,
      headers,
      body,
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ title: '', status: 0, code: 'offline' });
  }
}

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (!response.ok) {
    if (response.status === 401) session.dispatchEvent(new Event('lost'));
    throw new ProblemError(await problemOf(response));
  }
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  return (type.includes('json') ? await response.json() : await response.text()) as T;
}

/** A file that the server makes; its name comes with it. */
async function file(path: string, body: unknown): Promise<{ name: string; blob: Blob }> {
  const response = await send('POST', path, { body });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const told = response.headers.get('Content-Disposition') ?? '';
  const name = /filename\*=UTF-8''([^;]+)/.exec(told)?.[1];
  return { name: name ? decodeURIComponent(name) : 'download', blob: await response.blob() };
}

export const http = {
  file,
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    call<T>('POST', path, { body, headers }),
  put: <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    call<T>('PUT', path, { body, headers }),
  delete: (path: string) => call<undefined>('DELETE', path),
};
