import { accept, banner, expect, log, test } from './demo.js';

const link = (name: string) => ({ name, exact: true });

test('with the signal marketing is off, and the banner says so; without it everything runs', async ({
  page,
}) => {
  await page.goto('/gpc.html?gpc=off');
  await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics', 'Advert Pixel']);
  await expect(banner(page)).not.toContainText('Opt-out request honoured');

  await page.getByRole('link', link('With the signal')).click();
  await expect(banner(page)).toContainText('Opt-out request honoured');
  await expect(page.getByText('Global Privacy Control (GPC) is on and honoured')).toBeVisible();
  await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics']);
});

test('a grant from before the signal loses to it; one in sight of it stands', async ({ page }) => {
  await page.goto('/gpc.html?gpc=off');
  await accept(page);
  await page.goto('/gpc.html?gpc=on');
  await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics']);

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Forget the choice' }).click();
  await reloaded;
  await accept(page);
  await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics', 'Advert Pixel']);
  await page.reload();
  await expect(log(page, 'Scripts that ran')).toHaveText(['Analytics', 'Advert Pixel']);
});

test('shows what the browser sends, and what the site says', async ({ page, request }) => {
  await page.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
  await page.goto('/gpc.html');
  const header = page.getByText('The header Sec-GPC').locator('xpath=following-sibling::dd');
  await expect(header).toHaveText('"1"');
  const said = await request.get('/.well-known/gpc.json');
  expect(said.headers()['content-type']).toContain('application/json');
  expect(await said.json()).toMatchObject({
    gpc: true,
    lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});
