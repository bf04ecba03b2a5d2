import { EventEmitter, once } from 'node:events';
import type { Request } from 'express';

export interface LoggedRequest {
  readonly origin: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Milliseconds, monotonic. */
  readonly at: number;
}

/** Everything that reached one origin, in order. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  readonly #added = new EventEmitter().setMaxListeners(0);

  add(origin: string, { method, path, url, headers, body }: Request): void {
    const query = url.split('?')[1] ?? '';
    const text = typeof body === 'string' ? body : '';
    this.#entries.push({ origin, method, path, query, headers, body: text, at: performance.now() });
    this.#added.emit('request');
  }

  clear(): void {
    this.#entries = [];
  }

  /** All of them, or those for one path. Preflights are left out. */
  all(path?: string): readonly LoggedRequest[] {
    return this.#entries.filter(
      (entry) => entry.method !== 'OPTIONS' && (path === undefined || entry.path === path),
    );
  }

  /** Paths in the order of arrival, without the browser's own favicon. */
  paths(): readonly string[] {
    return this.all()
      .map(({ path }) => path)
      .filter((path) => path !== '/favicon.ico');
  }

  /** Resolves when `path` has been requested `times` times. */
  async requested(path: string, times = 1): Promise<void> {
    while (this.all(path).length < times) await once(this.#added, 'request');
  }
}
