import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Server } from '../support/server.js';
import { pageHtml, type VisitOptions } from '../support/site.js';

export const file = (name: string) => readFileSync(`dist/${name}`, 'utf8');
export const button = (page: Page, action: string) =>
  page.locator(`consentry-banner > [data-consentry-action=${action}]`);
export const banner = (page: Page) => page.locator('consentry-banner');
export const reopen = (page: Page) => page.locator('consentry-reopen').getByRole('button');
export const html = (lang: string, options: VisitOptions = {}) =>
  pageHtml(options).replace('lang="en"', lang ? `lang="${lang}"` : '');

/** Opens a page in a language with Consentry; without one, what the browser wishes for counts. */
export const visit = async (page: Page, server: Server, lang: string, options: VisitOptions = {}) => {
  server.page('/', html(lang, options), options.headers);
  await page.goto(server.url('/'));
};
export const locale = (page: Page) => page.evaluate(() => consentry.state.locale);
export const FIRST = ['/', '/consentry.js', '/consentry-ui.js'];
/** What was asked for, without the dialog, which comes when the browser is idle. */
export const asked = (server: Server) => server.log.paths().filter((path) => path !== '/consentry-dialog.js');
