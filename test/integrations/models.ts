import type { Page } from '../../src/integrations/integration.js';

/** What a vendor's script was told, in order, with its page's own first call among that. */
export type Heard = readonly unknown[];

/** Puts a vendor into the page: its snippet, the page's own first call, then its script. */
export type Arrive = (page: Page, name: string) => Heard;

/** The page's own call, as each vendor's snippet ends with one. */
export const OWN = 'own call of the page';

/** What comes of a snippet that takes the vendor for loaded: its script is never asked for. */
const NOT_LOADED = ['the snippet did not load the script'];

/** `_paq`, `_hsp`, `uetq`: an array, then an object whose `push` acts. */
export const arrayQueue: Arrive = (page, name) => {
  page[name] = page[name] || [];
  page[name].push([OWN]);
  const heard = [...page[name]];
  page[name] = { push: (...calls: unknown[]) => heard.push(...calls) };
  return heard;
};

/** `fbq`, `pintrk`, `rdt`: a function that queues, then acts; the snippet does nothing where it is there already. */
export const guarded =
  (queue: string): Arrive =>
  (page, name) => {
    if (page[name]) return NOT_LOADED;
    const heard: unknown[] = [];
    let act = (call: unknown[]) => page[name][queue].push(call);
    page[name] = (...call: unknown[]) => act(call);
    page[name][queue] = [];
    page[name](OWN);
    heard.push(...page[name][queue]);
    act = (call) => heard.push(call);
    return heard;
  };

/** `clarity`: a snippet that keeps a stub which is there, and a script that takes over what the stub has. */
export const clarityStub: Arrive = (page, name) => {
  page[name] =
    page[name] ||
    ((...call: unknown[]) => {
      page[name].q = page[name].q || [];
      page[name].q.push(call);
    });
  page[name](OWN);
  const heard = page[name].q.map((call: ArrayLike<unknown>) => Array.from(call));
  page[name] = (...call: unknown[]) => void heard.push(call);
  return heard;
};

/** `ttq`: an array with methods that push themselves, then with methods that act. */
export const tiktokQueue: Arrive = (page, name) => {
  page[name] = page[name] || [];
  const ttq = page[name];
  const methods = ['holdConsent', 'revokeConsent', 'grantConsent'];
  for (const method of methods) ttq[method] = () => ttq.push([method]);
  ttq.push([OWN]);
  const heard = [...ttq];
  for (const method of methods) ttq[method] = () => heard.push([method]);
  return heard;
};

/** `ppms.cm.api`: what its snippet is told goes into the data layer as events; then it acts. */
export const piwikProApi: Arrive = (page, name) => {
  page[name] = page[name] || [];
  page.ppms = { cm: {} };
  const { cm } = page.ppms;
  cm.api = (method: string, ...parameters: unknown[]) =>
    page[name].push({ event: `ppms.cm:${method}`, parameters });
  cm.api(OWN);
  const heard = page[name].map(({ event, parameters }: { event: string; parameters: unknown[] }) =>
    [event.replace('ppms.cm:', ''), ...parameters].slice(0, 2),
  );
  cm.api = (method: string, settings: unknown, done: () => void) => {
    heard.push([method, settings]);
    done();
  };
  return heard;
};

/** Snowplow's tag and Adobe's: a guarded function with a queue, which is of no use before its first command. */
export const startedBy =
  (first: string, promises: boolean): Arrive =>
  (page, name) => {
    if (page[name]) return NOT_LOADED;
    const heard: unknown[] = [];
    page[name] = (...call: unknown[]) => {
      page[name].q.push(promises ? [() => {}, () => {}, call] : call);
      return Promise.resolve();
    };
    page[name].q = [];
    page[name]('debug');
    page[name](first);
    page[name](OWN);
    const take = (entry: unknown[]) => {
      const call = (promises ? entry[2] : entry) as unknown[];
      const started = heard.length > 0;
      if (call[0] === first) heard.push([OWN]);
      else if (call[0] !== OWN && call[0] !== 'debug') heard.push(started ? call : ['came too early', call]);
    };
    page[name].q.forEach(take);
    page[name].q.push = take;
    return heard;
  };

/** `posthog`, `mixpanel`: a client that is of no use before its `init`, and that remembers. */
export const initialised =
  (into: string, out: string, isIn: string, isOut: string): Arrive =>
  (page, name) => {
    const heard: unknown[] = [];
    // Opted out by default, as the site has to say.
    let state: boolean | undefined = false;
    const client = {
      __loaded: false,
      init() {
        client.__loaded = true;
      },
      [into]: () => {
        state = true;
        heard.push(client.__loaded ? [into] : 'too early');
      },
      [out]: (options: unknown) => {
        state = false;
        heard.push(client.__loaded ? [out, options].filter(Boolean) : 'too early');
      },
      [isIn]: () => state,
      [isOut]: () => !state,
    };
    page[name] = client;
    page[name].init('key');
    heard.push([OWN]);
    return heard;
  };

/** `amplitude`: a client that may be told at any time. */
export const amplitudeClient: Arrive = (page, name) => {
  const heard: unknown[] = [];
  page[name] = { setOptOut: (optOut: boolean) => heard.push(['setOptOut', optOut]) };
  heard.push([OWN]);
  return heard;
};

/** Shopify's global, which gets `loadFeatures` later, which brings `customerPrivacy`. */
export const shopifyGlobal: Arrive = (page, name) => {
  const heard: unknown[] = [[OWN]];
  page[name] = {};
  page[name].loadFeatures = (_features: unknown, done: (error?: Error) => void) => {
    page[name].customerPrivacy = {
      setTrackingConsent: (consent: unknown) => heard.push(['setTrackingConsent', consent]),
    };
    done();
  };
  return heard;
};

/** A function declaration takes the place of a property without an assignment. */
export const wordpressFunction: Arrive = (page, name) => {
  const heard: unknown[] = [[OWN]];
  const value = (...call: unknown[]) => heard.push(call);
  Object.defineProperty(page, name, { value, configurable: true, enumerable: true, writable: true });
  page.document.dispatchEvent(new Event('DOMContentLoaded'));
  return heard;
};
