import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pageHtml } from '../support/site.js';
import { expect, test } from '../support/watched.js';

const client = readFileSync('node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js', 'utf8');

interface Message {
  readonly type: string;
  readonly [key: string]: unknown;
}

const rule = JSON.parse(readFileSync('rules/autoconsent.json', 'utf8'));

/** Runs the client with its heuristic alone, or with the rules given instead; resolves when it has begun. */
const runClient = async (page: Page, rules: readonly object[] = []): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  const byItself = rules.length === 0;
  const config = {
    enabled: true,
    autoAction: 'optOut',
    disabledCmps: [],
    enablePrehide: false,
    enableCosmeticRules: false,
    enableHeuristicDetection: byItself,
    enableHeuristicAction: byItself,
    heuristicMode: byItself ? 'reject' : 'off',
    detectRetries: 10,
    isMainWorld: true,
    logs: {},
  };
  await page.exposeFunction('autoconsentSendMessage', async (message: Message) => {
    messages.push(message);
    const answer =
      message.type === 'init'
        ? { type: 'initResp', config, rules: { autoconsent: rules } }
        : message.type === 'autoconsentDone' && { type: 'selfTest' };
    if (answer)
      await page.evaluate(
        (said) =>
          (
            window as unknown as { autoconsentReceiveMessage(message: unknown): void }
          ).autoconsentReceiveMessage(said),
        answer,
      );
  });
  await page.evaluate(client);
  return messages;
};
const result = (messages: readonly Message[], type: string) => () =>
  messages.find((message) => message.type === type)?.result;

// The languages that it has both kinds of patterns for: what a cookie banner says, and how one refuses.
for (const lang of ['en', 'ca', 'de', 'es', 'fr', 'it', 'nl', 'pl'])
  for (const position of ['bottom', 'top', 'corner', 'center'])
    test(`DuckDuckGo’s autoconsent refuses by itself in "${lang}", ${position}`, async ({
      page,
      server,
      site,
    }) => {
      const html = pageHtml({ config: { ui: { position } } });
      server.page('/', html.replace('lang="en"', `lang="${lang}"`));
      await page.goto(server.url('/'));
      await expect(page.locator('consentry-banner')).toBeVisible();
      const messages = await runClient(page);
      await expect(page.locator('consentry-banner')).toBeHidden();
      expect(await site.cookie()).toMatch(/&c=necessary&.*by=banner/);
      await expect.poll(result(messages, 'optOutResult')).toBe(true);
    });

// A language that it has no patterns for.
test('with our rule it refuses in any language, and finds that it has worked', async ({
  page,
  server,
  site,
}) => {
  server.page('/', pageHtml({}).replace('lang="en"', 'lang="ja"'));
  await page.goto(server.url('/'));
  await expect(page.locator('consentry-banner')).toBeVisible();
  const messages = await runClient(page, [rule]);
  await expect(page.locator('consentry-banner')).toBeHidden();
  expect(await site.cookie()).toMatch(/&c=necessary&.*by=banner/);
  await expect.poll(result(messages, 'optOutResult')).toBe(true);
  await expect.poll(result(messages, 'selfTestResult')).toBe(true);
  expect(messages.find(({ type }) => type === 'cmpDetected')?.cmp).toBe('consentry');
});
