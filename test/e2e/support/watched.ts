import { test as base } from './fixtures.js';

type Published = typeof import('../../../src/index.js');
type Consent = ReturnType<Published['createConsent']>;
type Options = Parameters<Published['createConsent']>[0];

/** An event of Consentry as the document heard it; elements are told by `tag#id`. */
export interface Heard {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

declare global {
  var consentry: Consent & { init(options?: Options): void };
  var consentryQueue: unknown;
  /** What the page's scripts said of themselves, in order. */
  var ran: string[];
  /** All events of Consentry, in order. */
  var heard: Heard[];
}

/** A page that notes what runs in it and which events it hears, from before its first script. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page }, use) => {
      await page.addInitScript(() => {
        window.ran = [];
        window.heard = [];
        const plain = (_key: string, value: unknown) =>
          value instanceof Element
            ? value.localName + (value.id && `#${value.id}`)
            : value instanceof Error
              ? String(value)
              : value;
        for (const name of ['ready', 'change', 'consent', 'surface', 'block', 'release', 'error'])
          document.addEventListener(`consentry:${name}`, (event) => {
            const { detail } = event as CustomEvent;
            window.heard.push({ name, detail: JSON.parse(JSON.stringify(detail, plain) ?? 'null') });
          });
      });
      await use(undefined);
    },
    { auto: true },
  ],
});

/** A held inline script that notes its name. */
export const heldScript = (consent: string, name: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="${consent}" ${attributes}>ran.push('${name}')</script>`;

/** What Consentry wrote to the console; the browser's own errors (a 404) are left out. */
export const reports = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text.startsWith('Consentry'));

export { expect, recordOf } from './fixtures.js';
