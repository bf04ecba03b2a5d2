import type { Page } from '@playwright/test';
import type { Answer, Server } from '../e2e/support/server.js';

/** Code of a script that says its name when it runs. */
export const says = (name: string) => `ran.push('${name}');`;

/** Goes before all: where the names are kept. */
export const start = '<script>window.ran = []; window.failed = [];</script>';

const read = (page: Page, list: 'ran' | 'failed') =>
  page.evaluate<string[], string>((list) => Reflect.get(globalThis, list) ?? [], list);

/** Names of those that ran, in order. */
export const ran = (page: Page) => read(page, 'ran');

/** Names of those that fired `error`. */
export const failed = (page: Page) => read(page, 'failed');

export const held = (attributes: string, text = '', category = 'analytics') =>
  `<script type="text/plain" data-consent="${category}" ${attributes}>${text}</script>\n`;

/** A held inline script that says its name. */
export const inline = (name: string, category?: string) => held('', says(name), category);

interface FileOptions extends Omit<Answer, 'body'> {
  readonly attributes?: string;
  readonly category?: string;
}

/** A held file that says its name, and the server's answer to it. */
export const file = (
  server: Server,
  name: string,
  { attributes = '', category, ...answer }: FileOptions = {},
) => {
  server.script(`/${name}.js`, says(name), answer);
  return held(`src="/${name}.js" ${attributes} onerror="failed.push('${name}')"`, '', category);
};

/** How often each file was asked for. */
export const counts = (server: Server, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, server.log.all(`/${name}.js`).length]));

export const once = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));
