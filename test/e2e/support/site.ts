import type { Locator, Page } from '@playwright/test';
import { recordOf } from './record.js';
import type { Server } from './server.js';

export interface VisitOptions {
  readonly path?: string;
  /** Options for `#consentry-config`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Goes behind the script tag. */
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of Consentry's own tag. */
  readonly attributes?: string;
  /** Served as the nonce of Consentry's own tags. */
  readonly nonce?: string;
  /** How far the page has to come. @default 'load', which a file that hangs puts off */
  readonly until?: 'commit' | 'domcontentloaded' | 'load';
}

// `<` is escaped, so that no text of an option can end the tag.
const configTag = (config: VisitOptions['config']): string =>
  config
    ? `<script type="application/json" id="consentry-config">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>\n`
    : '';

/** A page that has Consentry first in its head. */
export const pageHtml = ({ config, head = '', body = '', attributes = '', nonce }: VisitOptions): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Test page</title>
${configTag(config)}<script src="/consentry.js"${nonce ? ` nonce="${nonce}"` : ''}${attributes && ` ${attributes}`}></script>
${head}
</head>
<body>
${body}
</body>
</html>`;

/** What a visitor does on a page with Consentry. */
export class Site {
  readonly banner: Locator;
  readonly preferences: Locator;
  readonly reopen: Locator;

  constructor(
    readonly page: Page,
    readonly server: Server,
  ) {
    this.banner = page.getByRole('region', { name: 'Cookie consent' });
    this.preferences = page.getByRole('dialog', { name: 'Cookie preferences' });
    this.reopen = page.getByRole('button', { name: 'Cookie preferences' });
  }

  /** Serves a page with Consentry and opens it. */
  async visit(options: VisitOptions = {}): Promise<void> {
    const path = options.path ?? '/';
    this.server.page(path, pageHtml(options), options.headers);
    await this.page.goto(this.server.url(path), { waitUntil: options.until ?? 'load' });
  }

  /** Makes the next visit that of somebody who has chosen before. */
  async remember(granted: readonly string[], more?: Readonly<Record<string, string>>): Promise<void> {
    const value = recordOf(granted, more);
    await this.page.context().addCookies([{ name: 'consentry', value, url: this.server.origin }]);
  }

  /** The record's cookie as text, or null. */
  async cookie(name = 'consentry'): Promise<string | null> {
    const cookies = await this.page.context().cookies(this.page.url());
    return cookies.find((cookie) => cookie.name === name)?.value ?? null;
  }

  acceptAll(): Promise<void> {
    return this.banner.getByRole('button', { name: 'Accept all' }).click();
  }

  rejectAll(): Promise<void> {
    return this.banner.getByRole('button', { name: 'Reject all' }).click();
  }

  openPreferences(): Promise<void> {
    return this.banner.getByRole('button', { name: 'Preferences' }).click();
  }
}
