import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCollector, type Entry } from '../../../demo/collector.mjs';
import { test as base } from '../support/fixtures.js';
import type { Server } from '../support/server.js';

/** Stands in for the vendors' servers. */
export interface Collector {
  readonly url: string;
  readonly log: readonly Entry[];
  /** Whether something with that text in it has arrived. */
  has(text: string): boolean;
}

const modules = {
  'js-cookie': 'js-cookie/dist/js.cookie.mjs',
  preact: 'preact/dist/preact.mjs',
  'preact/jsx-runtime': 'preact/jsx-runtime/dist/jsxRuntime.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
};
const imports = Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, `/m/${path}`]));

/** Some send form data, some an address. */
const readable = ({ path, body }: Entry) => {
  const text = `${path} ${body}`.replaceAll('+', ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const test = base.extend<{ collector: Collector }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here.
  collector: async ({}, use) => {
    const { app, log } = createCollector();
    const http = createServer(app).listen(0, '127.0.0.1');
    await once(http, 'listening');
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    await use({ url, log, has: (text) => log.some((entry) => readable(entry).includes(text)) });
    http.closeAllConnections();
    http.close();
  },
});

export interface Client {
  /** File of the integration, and what of it is exported. */
  readonly integration: readonly [file: string, name: string];
  /** The client, as code, where it is imported and handed over. */
  readonly imported?: string;
  /** The vendor's file in node_modules. */
  readonly file: string;
  /** Code in front of that file, and the file that a vendor's snippet then asks for. */
  readonly snippet?: readonly [code: string, file: string];
  /** Starts it, as its site would. */
  start(collector: string): string;
}

/** When a site starts its client: before Consentry, after it, or after it with a client that it has imported. */
export type When = 'before' | 'after' | 'imported' | 'started and imported';

/** Serves a page that has the vendor unheld, and starts it. */
export const serveClient = (
  server: Server,
  { integration: [file, name], imported, file: vendor, snippet = ['', ''], start }: Client,
  collector: string,
  when: When,
  body = '',
): void => {
  const read = (path: string) => readFileSync(`node_modules/${path}`, 'utf8');
  for (const path of Object.values(modules)) server.script(`/m/${path}`, read(path));
  server.script('/vendor.js', `${snippet[0]}\n${read(vendor)}`);
  if (snippet[1]) server.script('/library.js', read(snippet[1]));
  const tag = '<script src="/vendor.js"></script>';
  const later = `const vendor = document.createElement('script');
    vendor.src = '/vendor.js';
    vendor.onload = () => { ${start(collector)} };
    document.head.append(vendor);`;
  server.page(
    '/',
    `<!doctype html><html lang="en"><title>Client</title>
     <script type="importmap">${JSON.stringify({ imports })}</script>
     ${when === 'after' ? '' : tag}${/^(before|started)/.test(when) ? `<script>${start(collector)}</script>` : ''}
     <script type="module">
       import { createConsent } from '/index.js';
       import { ${name} as integration } from '/integrations/${file}.js';
       window.consent = createConsent({ reloadOnRevoke: false, integrations: { vendor: integration({ ${/imported/.test(when) && imported ? `client: ${imported}` : ''} }) } });
       ${when === 'after' ? later : when === 'imported' ? start(collector) : ''}
     </script>${body}`,
  );
};

export { expect } from '../support/fixtures.js';
