import type { Address } from './wire';

/** A problem the server named (RFC 9457), or `unreachable` when no answer came at all. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: string,
    readonly status: number,
    title: string,
    readonly detail: string | null = null,
    /** The values that were refused, by name. */
    readonly fields: string[] = [],
    readonly more: { retryAfterSeconds?: number; organisations?: string[]; faults?: { line?: number; column?: number; place?: string; message?: string }[] } = {},
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  get unreachable() {
    return this.kind === 'unreachable';
  }

  get notFound() {
    return this.status === 404;
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const fields = (body ?? {}) as { type?: string; title?: string; detail?: string; errors?: { field: string; line?: number }[]; organisations?: string[] };
  const kind = fields.type?.split(/[/:#]/).pop() || `http-${response.status}`;
  const more = { retryAfterSeconds: Number(response.headers.get('Retry-After')) || undefined, organisations: fields.organisations, faults: fields.errors };
  return new ApiProblem(kind, response.status, fields.title ?? response.statusText, fields.detail ?? null, [...new Set(fields.errors?.map((error) => error.field))], more);
}

let signInRequired = () => {};

/** What happens once the server says that it no longer knows who asks. */
export function whenSignInIsRequired(listener: () => void) {
  signInRequired = listener;
}

/** Shows the server that a change comes from its own page: only that can read the cookie. */
function proofOfOrigin(method = 'GET'): Record<string, string> {
  const token = method === 'GET' ? null : /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}

export async function send(path: string, init?: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...init?.headers, ...proofOfOrigin(init?.method) } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('unreachable', 0, 'The server does not answer.');
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.kind === 'sign-in-required') signInRequired();
    throw problem;
  }
  return response;
}

export async function read<T>(path: Address<'get'>, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: { Accept: 'application/json' }, signal });
  return (response.status === 204 ? null : await response.json()) as T;
}

export function post<T>(path: Address<'post'>, body?: unknown): Promise<T> {
  return write('POST', path, body);
}

export function put<T>(path: Address<'put'>, body: unknown): Promise<T> {
  return write('PUT', path, body);
}

export function patch<T>(path: Address<'patch'>, body: unknown): Promise<T> {
  return write('PATCH', path, body);
}

async function write<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(path, {
    method,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as T;
}

export async function upload<T>(path: Address<'post'>, part: string, file: Blob, fileName: string): Promise<T> {
  const form = new FormData();
  form.append(part, file, fileName);
  const response = await send(path, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
  return (await response.json()) as T;
}

export function remove(path: Address<'delete'>, body?: unknown): Promise<void> {
  return write('DELETE', path, body);
}
