/** A problem the server named (RFC 9457), or `unreachable` when no answer came at all. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: string,
    readonly status: number,
    title: string,
    readonly detail: string | null = null,
    /** The values that were refused, by name. */
    readonly fields: string[] = [],
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
  const fields = (body ?? {}) as { type?: string; title?: string; detail?: string; errors?: { field: string }[] };
  const kind = fields.type?.split(/[/:#]/).pop() || `http-${response.status}`;
  return new ApiProblem(kind, response.status, fields.title ?? response.statusText, fields.detail ?? null, [...new Set(fields.errors?.map((error) => error.field))]);
}

export async function send(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('unreachable', 0, 'The server does not answer.');
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { headers: { Accept: 'application/json' }, signal });
  return (response.status === 204 ? null : await response.json()) as T;
}

export function post<T>(path: string, body?: unknown): Promise<T> {
  return write('POST', path, body);
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return write('PUT', path, body);
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

export async function upload<T>(path: string, part: string, file: Blob, fileName: string): Promise<T> {
  const form = new FormData();
  form.append(part, file, fileName);
  const response = await send(path, { method: 'POST', body: form, headers: { Accept: 'application/json' } });
  return (await response.json()) as T;
}

export async function remove(path: string): Promise<void> {
  await send(path, { method: 'DELETE' });
}
