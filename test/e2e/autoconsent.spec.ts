import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pageHtml } from './support/site.js';
import { expect, test } from './support/watched.js';

const client = readFileSync('node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js', 'utf8');

interface Message {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Runs the client without a rule for Consentry, so that only its heuristic can answer; resolves when it has. */
const runClient = async (page: Page): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  const config = {
    enabled: true,
    autoAction: 'optOut',
    disabledCmps: [],
    enablePrehide: false,
    enableCosmeticRules: false,
    enableHeuristicDetection: true,
    enableHeuristicAction: true,
    heuristicMode: 'reject',
    detectRetries: 10,
    isMainWorld: true,
    logs: {},
  };
  await page.exposeFunction('autoconsentSendMessage', async (message: Message) => {
    messages.push(message);
    if (message.type === 'init')
      await page.evaluate(
        (answer) =>
          (
            window as unknown as { autoconsentReceiveMessage(message: unknown): void }
          ).autoconsentReceiveMessage(answer),
        { type: 'initResp', config, rules: { autoconsent: [] } },
      );
  });
  await page.evaluate(client);
  return messages;
};

// The languages that it has both kinds of patterns for: what a cookie banner says, and how one refuses.
for (const lang of ['en', 'ca', 'de', 'es', 'fr', 'it', 'nl', 'pl'])
  test(`DuckDuckGo’s autoconsent refuses by itself in "${lang}"`, async ({ page, server, site }) => {
    server.page('/', pageHtml({}).replace('lang="en"', `lang="${lang}"`));
    await page.goto(server.url('/'));
    await expect(page.locator('consentry-banner')).toBeVisible();
    const messages = await runClient(page);
    await expect(page.locator('consentry-banner')).toBeHidden();
    expect(await site.cookie()).toMatch(/&c=necessary&.*by=banner/);
    await expect.poll(() => messages.find(({ type }) => type === 'optOutResult')?.result).toBe(true);
  });
