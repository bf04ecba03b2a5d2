import type { Browser, Page } from '@playwright/test';
import { accept, banner, expect, reject, test, watch } from './demo.js';

/** Every way in which a browser ever said Do Not Track. */
const values = ['1', '0', 'unspecified', 'yes', null];
const variants = [
  ...values.map((value) => ({ where: 'navigator.doNotTrack', value })),
  ...['1', 'yes'].map((value) => ({ where: 'window.doNotTrack', value })),
  ...['1', 'yes'].map((value) => ({ where: 'navigator.msDoNotTrack', value })),
  { where: 'header', value: '1' },
  { where: 'header', value: '0' },
];

async function setSignal(page: Page, where: string, value: string | null): Promise<void> {
  if (where === 'header') await page.setExtraHTTPHeaders({ DNT: String(value) });
  else
    await page.addInitScript(
      ([path, signal]) => {
        const [owner, name] = String(path).split('.');
        const target = owner === 'navigator' ? navigator : window;
        Object.defineProperty(target, String(name), { configurable: true, get: () => signal });
      },
      [where, value],
    );
}

/** State and explanation as the page's API gives them, without the time of the choice. */
const told = (page: Page) =>
  page.evaluate(() => {
    const { state, explain } = Reflect.get(window, 'consentry');
    return JSON.parse(
      JSON.stringify({ state, explain: explain() }, (key, value) => (key === 'at' ? 'then' : value)),
    );
  });

const cookie = async (page: Page) =>
  (await page.context().cookies())
    .filter(({ name }) => name === 'consentry')
    .map(({ value, path, domain, sameSite }) => [value.replace(/\bt=\d+/, 't=then'), path, domain, sameSite]);

/** One visit on a browser that knows nothing of us: load, look, answer, look again. */
async function visit(browser: Browser, url: string, signal: (page: Page) => Promise<void>, ok: boolean) {
  const context = await browser.newContext({ baseURL: url });
  const problems = watch(context);
  const page = await context.newPage();
  await signal(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(url)) requests.push(new URL(request.url()).pathname);
  });
  await page.goto('/do-not-track.html');
  await expect(banner(page)).toBeVisible();
  // Asked for when the browser is idle; and the icon when it thinks fit, also after all else.
  await expect.poll(() => requests).toContain('/consentry-dialog.js');
  await expect.poll(() => requests).toContain('/icon.svg');
  const before = {
    told: await told(page),
    cookie: await cookie(page),
    text: await banner(page).ariaSnapshot(),
    requests: [...requests].sort(),
  };
  await (ok ? accept(page) : reject(page));
  if (ok) await expect.poll(() => requests.filter((path) => path.startsWith('/trackers/')).length).toBe(4);
  await expect.poll(() => cookie(page)).toHaveLength(1);
  const answered = { told: await told(page), cookie: await cookie(page), requests: [...requests].sort() };
  requests.length = 0;
  await page.reload();
  await expect.poll(() => requests).toContain('/icon.svg');
  if (ok) await expect.poll(() => requests.filter((path) => path.startsWith('/trackers/')).length).toBe(4);
  await expect(banner(page)).toBeHidden();
  const returned = { told: await told(page), cookie: await cookie(page), requests: [...requests].sort() };
  await context.close();
  expect(problems).toEqual([]);
  return { before, answered, returned };
}

for (const ok of [false, true])
  test(`the same visit with every Do Not Track value, ${ok ? 'accepted' : 'rejected'}`, async ({
    browser,
    demo,
  }) => {
    test.slow();
    const plain = await visit(browser, demo.url, async () => {}, ok);
    expect(plain.before.cookie).toEqual([]);
    expect(plain.answered.cookie).toHaveLength(1);
    for (const { where, value } of variants) {
      const seen = await visit(browser, demo.url, (page) => setSignal(page, where, value), ok);
      expect(seen, `${where} = ${value}`).toEqual(plain);
    }
  });

test('the page says what the browser sends and that it changes nothing', async ({ page }) => {
  await setSignal(page, 'navigator.doNotTrack', '1');
  await page.setExtraHTTPHeaders({ DNT: '1' });
  await page.goto('/do-not-track.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Do Not Track changes nothing');
  const header = page.getByText('The header DNT').locator('xpath=following-sibling::dd');
  await expect(header).toHaveText('"1"');
  const said = page.getByRole('status', { name: 'What Consentry says' });
  await expect(said).toContainText(/do not track/i);
});
