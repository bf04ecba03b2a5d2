import type { Config } from '../config/config.js';
import type { Report } from '../report.js';
import { type Draft, type Receipt, receiptOf } from './receipt.js';

type Win = Window & typeof globalThis;

/**
 * Brings the outbox to the server. `unkept` is what the outbox could not take, because storage is off or full; it
 * is sent all the same.
 */
export type Deliver = (
  win: Win,
  key: string,
  config: Config,
  report: Report,
  unkept?: string,
) => Promise<void>;

/** More than anybody decides; what an endpoint that is never there would pile up. */
const MOST = 50;

/** How long one answer may hold up the receipts behind it, in milliseconds. */
const PATIENCE = 20_000;

/** SHA-256, base64url. */
const hash = async ({ crypto }: Win, text: string): Promise<string | null> => {
  const bytes = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return bytes
    ? btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '')
    : null;
};

/** Everything that the site says, and nothing that depends on the visitor. */
const configurationText = (config: Config): string =>
  JSON.stringify(config, (key, value: unknown) =>
    ['region', 'policy', 'locale', 'messages'].includes(key)
      ? undefined
      : value instanceof Map
        ? [...value]
        : value,
  );

/**
 * What a surface says to everybody, its shadow trees included: neither what this visitor has chosen before, nor what he
 * has unfolded, which is of the configuration.
 */
const textOf = (node: Node): string => {
  const { shadowRoot, matches } = node as Partial<Element>;
  if (matches?.call(node, '[part=record],[part=details]')) return '';
  return [shadowRoot, ...node.childNodes]
    .flatMap((child) => (child?.nodeType === 3 ? (child.textContent ?? '') : child ? textOf(child) : []))
    .join('');
};

const SURFACES = { banner: 'consentry-banner', preferences: 'consentry-preferences' };

const complete = async (win: Win, config: Config, draft: Draft): Promise<Receipt> => {
  const { by } = draft.record;
  const surface = by in SURFACES && win.document.querySelector(SURFACES[by as keyof typeof SURFACES]);
  return receiptOf(
    draft,
    await hash(win, configurationText(config)),
    surface ? await hash(win, textOf(surface)) : null,
  );
};

/** Another origin is asked for leave (CORS) only if the text calls itself JSON. */
const send = async (win: Win, url: string, body: string): Promise<boolean> => {
  const own = new URL(url, win.document.baseURI).origin === win.origin;
  const type = own ? 'application/json' : 'text/plain';
  try {
    const answer = await win.fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      keepalive: true,
      credentials: 'omit',
      // What never answers must not hold up the others for good; it is sent again.
      signal: win.AbortSignal.timeout(PATIENCE),
    });
    return answer.ok;
  } catch {
    return false; // offline, or not there: it stays in the outbox
  }
};

export const deliver: Deliver = async (win, key, config, report, unkept) => {
  const read = () => win.localStorage.getItem(key)?.split('\n').filter(Boolean) ?? [];
  const write = (lines: readonly string[]) =>
    lines.length ? win.localStorage.setItem(key, lines.join('\n')) : win.localStorage.removeItem(key);
  const finished = async (line: string): Promise<string> => {
    const parsed = JSON.parse(line) as Draft | Receipt;
    return 'record' in parsed ? JSON.stringify(await complete(win, config, parsed)) : line;
  };
  const url = config.receipts?.url ?? '';

  if (unkept) {
    await send(win, url, await finished(unkept));
    return;
  }
  // Completed once and kept so: what is sent again is sent unchanged.
  for (const line of read()) {
    const text = await finished(line).catch(() => ''); // not ours
    write(read().map((each) => (each === line ? text : each)));
  }
  const waiting = read();
  if (waiting.length > MOST) {
    report('receipts', String(waiting.length - MOST));
    write(waiting.slice(-MOST));
  }
  for (const line of read()) if (await send(win, url, line)) write(read().filter((each) => each !== line));
};
