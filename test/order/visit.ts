import { readFileSync } from 'node:fs';
import type { Consent } from '../../src/index.js';
import { recordOf } from '../e2e/support/record.js';
import type { LoggedRequest } from '../e2e/support/request-log.js';
import type { Server } from '../e2e/support/server.js';
import { type Form, halfOf, type Rendered } from './render.js';
import type { Tab } from './tab.js';

/** What a visit of a page came to. */
export interface Observation {
  /** `id what`, in the order in which it happened. */
  readonly log: readonly string[];
  /** Ids and texts of the page's nodes in document order. */
  readonly dom: readonly string[];
  /** How each file was asked for: name → one line for each request. */
  readonly requests: ReadonlyMap<string, readonly string[]>;
  /** Functions of the browser that are not what they were before. */
  readonly changed: readonly string[];
  /** What had run or been asked for before the visitor had agreed. */
  readonly early: readonly string[];
}

/** The part of `window.order` (prelude.js) that a test uses. */
interface Prelude {
  readonly log: string[];
  idle(): Promise<void>;
  dom(): string[];
  changed(): string[];
}
declare const order: Prelude;
declare const consentry: Pick<Consent, 'choose'>;

const prelude = readFileSync(new URL('prelude.js', import.meta.url), 'utf8');

const howAsked = ({ headers }: LoggedRequest) =>
  [
    `mode=${headers['sec-fetch-mode']}`,
    `dest=${headers['sec-fetch-dest']}`,
    `referer=${headers.referer ? 'yes' : 'no'}`,
    `origin=${headers.origin ? 'yes' : 'no'}`,
  ].join(' ');

/** Milliseconds, from its first script on, after which the rest of a page comes. */
const PAUSE = 80;

/** What had run is told, and what had been asked for noted, before. The rest takes a moment to come. */
const answer = `setTimeout(async () => {
  await fetch('/before?' + new URLSearchParams(order.log.map((entry) => ['ran', entry])));
  fetch('/rest');
  consentry.acceptAll();
}, ${PAUSE});`;

/** WebKit reads nothing of a page before half a kilobyte has come. */
const FILLED = `<head><!-- ${'filled '.repeat(100)}-->`;

/** Visits pages on one server in one tab, each under a folder of its own. */
export class Visitor {
  #visits = 0;
  #early: string[] = [];

  constructor(
    readonly tab: Tab,
    readonly server: Server,
    /** Milliseconds that a page may take to load, to ask, and to come to an end; less than `releaseTimeout`. */
    readonly timeout = 8000,
  ) {
    server.script('/prelude.js', prelude);
    server.script('/answer.js', answer);
  }

  /** `delays` maps the delay of each file: `(ms) => 50 - ms` is another race. */
  async native(page: Rendered, delays = (ms: number) => ms): Promise<Observation> {
    const folder = await this.#open(page, 'native', delays);
    return this.#observe(page, folder, 0);
  }

  /** First visit: accepts by a click, after load. */
  async accepting(page: Rendered, entries: number, form: Form = 'held'): Promise<Observation> {
    await this.#forget();
    const folder = await this.#open(page, form);
    const accept = await this.tab.accept(this.timeout);
    const early = [
      ...(await this.#log()).filter((entry) => !entry.startsWith('own ')),
      // What nobody tagged the browser may ask for before any script can look.
      ...(form === 'untagged' ? [] : this.#asked(page, folder).keys()),
    ];
    await accept.click();
    return this.#observe(page, folder, entries, early);
  }

  /** First visit: agrees where the page stops on its way, and just then the rest comes. */
  async answering(page: Rendered, entries: number): Promise<Observation> {
    await this.#forget();
    this.#early = ['nobody answered'];
    const folder = await this.#open(page, 'answered');
    return { ...(await this.#observe(page, folder, entries)), early: this.#early };
  }

  /** First visit: agrees to one category and, while that runs, to the other. */
  async agreeingTwice(page: Rendered, entries: number): Promise<Observation> {
    await this.#forget();
    const folder = await this.#open(page, 'halves');
    await this.tab.accept(this.timeout);
    const early = await this.#log();
    const between = await this.tab.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          consentry.choose({ analytics: true });
          setTimeout(() => {
            resolve([...order.log]);
            consentry.choose({ marketing: true });
          }, 30);
        }),
    );
    const second = (entry: string) => {
      const place = page.places.get(entry.split(' ')[0] ?? '');
      return place && halfOf(place) === 1;
    };
    return this.#observe(page, folder, entries, [
      ...early.filter((entry) => !entry.startsWith('own ')),
      ...between.filter(second),
    ]);
  }

  /** A visitor who agreed to analytics some time before. */
  async returning(page: Rendered, entries: number, form: Form = 'held'): Promise<Observation> {
    await this.tab.remember(recordOf(['analytics']), this.server.origin);
    const folder = await this.#open(page, form);
    return this.#observe(page, folder, entries);
  }

  async #forget(): Promise<void> {
    // The page that is open would see that the choice is gone, and reload.
    await this.tab.open(this.server.url('/prelude.js'));
    await this.tab.until(() => document.readyState === 'complete', null, this.timeout);
    await this.tab.forget();
  }

  async #open(page: Rendered, form: Form | 'answered', delays = (ms: number) => ms): Promise<string> {
    const folder = `/visit-${++this.#visits}/`;
    this.server.log.clear();
    for (const { name, body, fault, delay } of page.files) {
      const status = fault === 'missing' ? 404 : 200;
      this.server.script(folder + name, body, { status, delay: delays(delay) });
    }
    const html =
      form === 'answered'
        ? page.html.held.replace(
            /<script src="\/prelude.*\n/,
            (tag) => tag + tag.replace('prelude', 'answer'),
          )
        : page.html[form].replace('%folder%', folder);
    const from = html.indexOf(' id="m');
    const end =
      page.cut === undefined ? html.length : Math.floor(from + (page.cut / 100) * (html.length - from));
    this.server.route(folder, {
      body: html.slice(0, end).replace('<head>', FILLED),
      ...(end < html.length && { rest: html.slice(end) }),
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...page.headers },
    });
    const goOn = () => this.server.release(folder);
    this.server.route('/before', ({ query }) => {
      this.#early = [...[query.ran ?? []].flat().map(String), ...this.#asked(page, folder).keys()];
      return {};
    });
    this.server.route('/rest', () => {
      goOn();
      return {};
    });
    if (form !== 'answered')
      void this.server.log.requested('/prelude.js').then(() => setTimeout(goOn, PAUSE));
    await this.tab.open(this.server.url(folder));
    return folder;
  }

  #log(): Promise<string[]> {
    return this.tab.evaluate(() => order.log);
  }

  /** Waits until as much was logged as expected and nothing more is under way. */
  async #observe(
    page: Rendered,
    folder: string,
    entries: number,
    early: string[] = [],
  ): Promise<Observation> {
    // Bounded, since a page that was wiped never loads. What is missing will be said by the comparison.
    const complete = (count: number) =>
      'order' in globalThis &&
      order.log.includes('own load') &&
      order.log.length >= count &&
      order.changed().length === 0;
    await this.tab.until(complete, entries, this.timeout).catch(() => undefined);
    await this.#settle();
    const { log, dom, changed } = await this.tab.evaluate(() => {
      localStorage.clear();
      return { log: order.log, dom: order.dom(), changed: order.changed() };
    });
    return { log, dom, changed, early, requests: this.#asked(page, folder) };
  }

  async #settle(): Promise<void> {
    const state = async () => {
      await this.server.idle();
      await this.tab.evaluate(() => order.idle());
      return `${(await this.#log()).length} ${this.server.log.all().length}`;
    };
    let before = await state();
    for (let after = await state(); after !== before; after = await state()) before = after;
  }

  #asked(page: Rendered, folder: string): ReadonlyMap<string, readonly string[]> {
    const asked = page.files.map(
      ({ name }) => [name, this.server.log.all(folder + name).map(howAsked)] as const,
    );
    return new Map(asked.filter(([, requests]) => requests.length > 0));
  }
}
