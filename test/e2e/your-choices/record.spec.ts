import { readFileSync } from 'node:fs';
import { expect, heldScript } from '../support/watched.js';
import { body, config, kept, test, unfold } from './page.js';

test.describe('your choices', () => {
  test('are listed newest first, with time and way', async ({ page, site }) => {
    await site.visit({ config, body });
    await site.acceptAll();
    await page.evaluate(() => consentry.choose({ marketing: false, services: { matomo: false } }));
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await expect(site.preferences.getByRole('listitem')).toHaveText([
      /\d{4}.* – The website itselfAllowed: Strictly necessary, Performance and analytics, FunctionalRefused: Marketing and advertising, Matomo$/,
      /\d{4}.* – Cookie consentAllowed: Strictly necessary, .*, Marketing and advertising$/,
    ]);
  });

  test('are not there before a choice', async ({ site }) => {
    await site.visit({ config, body });
    await site.openPreferences();
    await expect(site.preferences).toContainText('Do Not Track');
    await expect(site.preferences).not.toContainText('Your choices');
  });

  test('are no more than ten', async ({ page, site }) => {
    await site.visit({ config, body });
    await page.evaluate(() => {
      for (let times = 0; times < 12; times++) consentry.choose({ analytics: times % 2 === 0 });
    });
    await page.evaluate(() => consentry.show('preferences'));
    await unfold(site, 'Your choices so far');
    await expect(site.preferences.getByRole('listitem')).toHaveCount(10);
  });

  test('do not count among the texts whose hash is in a receipt', async ({ server, site }) => {
    server.route('/receipts', { status: 204 });
    const hashes = () =>
      server.log
        .all('/receipts')
        .map(({ body: text }) => JSON.parse(text))
        .filter(({ event_type }) => event_type === 'preferences')
        .map(({ texts }) => texts);
    await site.visit({ config, body });
    await site.openPreferences();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect.poll(() => hashes().length).toBe(1);
    await site.reopen.click();
    await site.preferences.getByRole('button', { name: 'Save choices' }).click();
    await expect.poll(() => hashes().length).toBe(2);
    expect(hashes()[0]).toBe(hashes()[1]);
  });

  for (const [where, headers, nonce] of [
    ['', {}, undefined],
    [
      ' under a strict policy and Trusted Types',
      {
        'content-security-policy':
          "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types consentry",
      },
      'abc',
    ],
  ] as const)
    test(`are downloaded as JSON${where}`, async ({ page, site, consoleErrors }) => {
      await site.visit({ config, body, headers, ...(nonce && { nonce }) });
      await site.rejectAll();
      await site.reopen.click();
      await unfold(site, 'Your choices so far');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        site.preferences.getByRole('link', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('consentry.json');
      const { history, ...record } = JSON.parse(readFileSync(await download.path(), 'utf8'));
      expect(record).toEqual(await page.evaluate(() => consentry.receipt()));
      expect(history).toEqual([record]);
      expect(consoleErrors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    });
});

test.describe('erasing', () => {
  test('asks first, forgets everything of ours, and asks anew', async ({ page, server, site }) => {
    await site.visit({ config, body });
    await site.acceptAll();
    await server.log.requested('/receipts');
    await page.evaluate(() => {
      localStorage.setItem('consentry.label.consentry', 'auto \nen\nCookies');
      localStorage.setItem('page', 'x');
    });
    expect((await kept(page)).sort()).toEqual([
      'consentry',
      'consentry.label.consentry',
      'consentry.log',
      'consentry.outbox',
      'page',
    ]);
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await expect(site.preferences).toContainText('You will be asked again.');
    expect(await kept(page)).toHaveLength(5);
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await expect(site.preferences).toBeHidden();
    await expect(site.banner).toBeVisible();
    expect(await kept(page)).toEqual(['page']);
    expect(await page.evaluate(() => [consentry.receipt(), consentry.allows('analytics')])).toEqual([
      null,
      false,
    ]);
    await page.reload();
    await expect(site.banner).toBeVisible();
    expect(await kept(page)).toEqual(['page']);
  });

  test('takes what was granted back: the page loads again where a script had run', async ({ page, site }) => {
    await site.visit({ config, body: body + heldScript('analytics', 'held') });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual(['held']);
    await site.reopen.click();
    await unfold(site, 'Your choices so far');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    const reloaded = page.waitForEvent('load');
    await site.preferences.getByRole('button', { name: 'Erase' }).click();
    await reloaded;
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => ran)).toEqual([]);
  });
});

test.describe('asked again', () => {
  test('because the choice has expired: banner and dialog say so', async ({ site }) => {
    await site.remember(['analytics'], { t: String(Math.floor(Date.now() / 1000) - 200 * 86_400) });
    await site.visit({ config, body });
    await expect(site.banner).toContainText('Your earlier choice has expired.');
    await site.openPreferences();
    await expect(site.preferences).toContainText('Your earlier choice has expired.');
  });

  for (const [note, text] of [
    [undefined, 'What we ask has changed since your last choice.'],
    ['We added Matomo.', 'We added Matomo.'],
  ] as const)
    test(`because of a revision ${note ? 'with' : 'without'} a note`, async ({ site }) => {
      await site.remember(['analytics']);
      await site.visit({ config: { ...config, revision: 2, ...(note && { revisionNote: note }) }, body });
      await expect(site.banner).toContainText(text);
      await site.openPreferences();
      await expect(site.preferences).toContainText(text);
    });
});
