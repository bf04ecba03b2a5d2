import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { RequestLog } from './request-log.js';

export interface Answer {
  readonly body?: string | Buffer;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** No answer until `release(path)`. */
  readonly hang?: boolean;
  /** What the answer ends with, once `release(path)` is called. */
  readonly rest?: string;
}

type Route = Answer | ((request: Request) => Answer);

/** One origin on a free port: serves the built files and whatever a test defines, and keeps a log. */
export class Server {
  readonly log = new RequestLog();
  readonly #routes = new Map<string, Route>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #released = new Set<string>();
  readonly #http = createServer();
  readonly #settled = new EventEmitter();
  #delayed = 0;

  static async start(): Promise<Server> {
    const server = new Server();
    server.#http.on('request', server.#app());
    server.#http.listen(0, '127.0.0.1');
    await once(server.#http, 'listening');
    return server;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The address of a path; under another host name where a test needs one (`a.shop.localhost`). */
  url(path: string, host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  /** Answers `path`, whatever the method or the query. */
  route(path: string, answer: Route): void {
    this.#routes.set(path, answer);
  }

  page(path: string, html: string, headers: Readonly<Record<string, string>> = {}): void {
    // Unlike a script, a page may be kept for the back/forward cache.
    const common = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
    this.route(path, { body: html, headers: { ...common, ...headers } });
  }

  script(path: string, body: string | Buffer, { headers, ...answer }: Omit<Answer, 'body'> = {}): void {
    this.route(path, {
      ...answer,
      body,
      headers: { 'content-type': 'text/javascript; charset=utf-8', ...headers },
    });
  }

  /** Answers the requests for `path` that hang, and from now on at once. */
  release(path: string): void {
    this.#released.add(path);
    for (const answer of this.#waiting.get(path) ?? []) answer();
    this.#waiting.delete(path);
  }

  /** Resolves when no delayed answer is on its way. Those that hang do not count. */
  async idle(): Promise<void> {
    while (this.#delayed > 0) await once(this.#settled, 'answer');
  }

  /** Forgets routes and log, and drops what is still open. */
  reset(): void {
    this.#http.closeAllConnections();
    this.#routes.clear();
    this.#waiting.clear();
    this.#released.clear();
    this.log.clear();
  }

  async stop(): Promise<void> {
    this.reset();
    this.#http.close();
    await once(this.#http, 'close');
  }

  #app(): express.Express {
    const app = express();
    app.disable('x-powered-by').disable('etag');
    app.use(express.text({ type: () => true, limit: '10mb' }));
    app.use((request, response, next) => {
      this.log.add(this.origin, request);
      response.set({
        'cache-control': 'no-store',
        // Credentialed requests (sendBeacon) want their origin by name.
        'access-control-allow-origin': request.get('origin') ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers': request.get('access-control-request-headers') ?? '*',
        'access-control-allow-methods': '*',
        'timing-allow-origin': '*',
      });
      if (request.method === 'OPTIONS') response.status(204).end();
      else next();
    });
    app.use((request, response, next) => {
      const route = this.#routes.get(request.path);
      if (!route) return next();
      this.#answer(request.path, typeof route === 'function' ? route(request) : route, response);
    });
    app.use(express.static('dist', { index: false, cacheControl: false, etag: false, lastModified: false }));
    app.use((_request, response) => void response.status(404).type('text/plain').send('not here'));
    return app;
  }

  #untilReleased(path: string, send: () => void): void {
    if (this.#released.has(path)) send();
    else this.#waiting.set(path, [...(this.#waiting.get(path) ?? []), send]);
  }

  #answer(path: string, answer: Answer, response: Response): void {
    const { body = '', status = 200, headers = {}, delay = 0, hang = false, rest } = answer;
    const send = () => {
      // Express would name a character set where the test names none.
      response.setHeaders(new Map(Object.entries(headers)));
      response.status(status);
      if (rest === undefined) return void response.end(body);
      response.write(body);
      this.#untilReleased(path, () => response.end(rest));
    };
    if (hang) this.#untilReleased(path, send);
    else if (delay > 0) {
      this.#delayed++;
      setTimeout(() => {
        this.#delayed--;
        send();
        this.#settled.emit('answer');
      }, delay);
    } else send();
  }
}
