import { readFileSync } from 'node:fs';
import { expect, test } from './support/watched.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const services = {
  matomo: { category: 'analytics', name: 'Matomo' },
  pixel: { category: 'marketing', name: 'Pixel' },
};

test.describe('reading', () => {
  test('version is that of the package', async ({ page, site }) => {
    await site.visit();
    expect(await page.evaluate(() => consentry.version)).toBe(version);
  });

  test('state says everything, is read-only, and is replaced whole', async ({ page, site }) => {
    await site.visit({ config: { region: 'DE', services } });
    const [before, frozen, replaced, kept] = await page.evaluate(() => {
      const state = consentry.state;
      const verdict = state.decision.categories.analytics?.granted;
      consentry.acceptAll();
      return [
        JSON.parse(JSON.stringify(state)),
        Object.isFrozen(state),
        consentry.state !== state,
        state.decision.categories.analytics?.granted === verdict,
      ];
    });
    expect(before).toEqual({
      record: null,
      decision: {
        categories: {
          necessary: { granted: true, because: 'necessary' },
          analytics: { granted: false, because: 'default' },
          functional: { granted: false, because: 'default' },
          marketing: { granted: false, because: 'default' },
        },
        services: {
          matomo: { granted: false, because: 'default' },
          pixel: { granted: false, because: 'default' },
        },
        ask: 'first-visit',
      },
      surface: 'banner',
      locale: 'en',
      region: 'DE',
    });
    expect([frozen, replaced, kept]).toEqual([true, true, true]);
  });

  test('a service is allowed under its own category alone', async ({ page, site }) => {
    await site.visit({ config: { services } });
    const allowed = await page.evaluate(() => {
      consentry.choose({ services: { matomo: true } });
      return [consentry.allows('analytics', 'matomo'), consentry.allows('marketing', 'matomo')];
    });
    expect(allowed).toEqual([true, false]);
  });

  test('a state cannot be talked into a grant', async ({ page, site }) => {
    await site.visit();
    const allowed = await page.evaluate(() => {
      try {
        const { categories } = consentry.state.decision as { categories: Record<string, unknown> };
        categories.analytics = { granted: true, because: 'chosen' };
      } catch {
        // A frozen object refuses.
      }
      return consentry.allows('analytics');
    });
    expect(allowed).toBe(false);
  });

  test('allows() is about categories, and services in them, and says no to anything else', async ({
    page,
    site,
  }) => {
    await site.visit({ config: { services } });
    const answers = await page.evaluate(() => {
      consentry.choose({ analytics: true });
      return {
        necessary: consentry.allows('necessary'),
        analytics: consentry.allows('analytics'),
        matomo: consentry.allows('analytics', 'matomo'),
        marketing: consentry.allows('marketing'),
        pixel: consentry.allows('marketing', 'pixel'),
        unknownService: consentry.allows('analytics', 'nobody'),
        unknown: consentry.allows('nothing'),
        inherited: consentry.allows('constructor') || consentry.allows('__proto__'),
        inheritedService: consentry.allows('analytics', 'constructor'),
        serviceOfAnother: consentry.allows('analytics', 'pixel'),
      };
    });
    expect(answers).toEqual({
      necessary: true,
      analytics: true,
      matomo: true,
      marketing: false,
      pixel: false,
      unknownService: false,
      unknown: false,
      inherited: false,
      inheritedService: false,
      serviceOfAnother: false,
    });
  });

  test('explain() gives the reason of each category, and DNT and GPC in words', async ({ page, site }) => {
    await site.visit();
    const told = await page.evaluate(() => {
      consentry.choose({ analytics: true });
      return consentry.explain();
    });
    expect(told.categories).toEqual({
      necessary: { granted: true, because: 'necessary' },
      analytics: { granted: true, because: 'chosen' },
      functional: { granted: false, because: 'default' },
      marketing: { granted: false, because: 'default' },
    });
    expect(told.doNotTrack).toMatch(/does not respond to (DNT|Do Not Track)/);
    expect(told.globalPrivacyControl).toMatch(/Global Privacy Control \(GPC\) is off/);
  });

  test('receipt() is null before a choice and plain data after it', async ({ page, site }) => {
    await site.visit();
    const [before, after] = await page.evaluate(() => {
      const early = consentry.receipt();
      consentry.rejectAll();
      return [early, JSON.parse(JSON.stringify(consentry.receipt()))];
    });
    expect(before).toBeNull();
    expect(after).toMatchObject({
      revision: 1,
      granted: ['necessary'],
      denied: ['analytics', 'functional', 'marketing'],
      by: 'api',
    });
  });

  test('two names are added to the window, no more', async ({ page, site, server }) => {
    // Firefox's driver adds one of its own.
    const names = () =>
      page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !name.startsWith('__pw')));
    server.page('/bare', '<!doctype html><title>Bare</title>');
    await page.goto(server.url('/bare'));
    const bare = new Set(await names());
    await site.visit();
    await expect(site.banner).toBeVisible();
    expect((await names()).filter((name) => !bare.has(name)).sort()).toEqual(['consentry', 'consentryQueue']);
  });
});

test.describe('choosing', () => {
  test('acceptAll() grants everything', async ({ page, site }) => {
    await site.visit();
    await page.evaluate(() => consentry.acceptAll());
    expect(await site.cookie()).toMatch(
      /^v=1&r=1&t=\d+&c=necessary\.analytics\.functional\.marketing&by=api$/,
    );
    await expect(site.banner).toBeHidden();
  });

  test('rejectAll() denies everything optional', async ({ page, site }) => {
    await site.visit();
    await page.evaluate(() => consentry.rejectAll());
    expect(await site.cookie()).toMatch(
      /^v=1&r=1&t=\d+&c=necessary&d=analytics\.functional\.marketing&by=api$/,
    );
    await expect(site.banner).toBeHidden();
  });

  test('choose() leaves unnamed categories as they are, and undecided ones are still asked', async ({
    page,
    site,
  }) => {
    await site.visit();
    await expect(site.banner).toBeVisible();
    await page.evaluate(() => consentry.choose({ analytics: true, marketing: false }));
    expect(await site.cookie()).toMatch(/&c=necessary\.analytics&d=marketing&/);
    await expect(site.banner).toBeVisible();
    await page.evaluate(() => consentry.choose({ functional: true }));
    expect(await site.cookie()).toMatch(/&c=necessary\.analytics\.functional&d=marketing&/);
    await expect(site.banner).toBeHidden();
  });

  test('choose() takes single services', async ({ page, site }) => {
    await site.visit({ config: { services } });
    const allowed = await page.evaluate(() => {
      consentry.choose({ analytics: true, marketing: false, services: { matomo: false, pixel: true } });
      return [consentry.allows('analytics', 'matomo'), consentry.allows('marketing', 'pixel')];
    });
    expect(allowed).toEqual([false, true]);
    expect(await site.cookie()).toMatch(/&sc=pixel&sd=matomo&/);
  });

  test('necessary cannot be denied, and naming it alone is no choice', async ({ page, site }) => {
    await site.visit();
    const allowed = await page.evaluate(() => {
      consentry.choose({ necessary: false });
      consentry.revoke('necessary');
      return consentry.allows('necessary');
    });
    expect(allowed).toBe(true);
    expect(await site.cookie()).toBeNull();
    expect(await page.evaluate(() => heard.map(({ name }) => name))).not.toContain('consent');
  });

  test('revoke() takes back one category, or all', async ({ page, site }) => {
    await site.remember(['analytics', 'functional', 'marketing']);
    await site.visit();
    await page.evaluate(() => consentry.revoke('analytics'));
    expect(await site.cookie()).toMatch(/&c=necessary\.functional\.marketing&d=analytics&/);
    await page.evaluate(() => consentry.revoke());
    expect(await site.cookie()).toMatch(/&c=necessary&d=analytics\.functional\.marketing&/);
  });

  test('reset() forgets the record and asks again', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit();
    await page.evaluate(() => consentry.reset());
    expect(await site.cookie()).toBeNull();
    await expect(site.banner).toBeVisible();
    expect(await page.evaluate(() => [consentry.state.record, consentry.allows('analytics')])).toEqual([
      null,
      false,
    ]);
    expect(await page.evaluate(() => heard.filter(({ name }) => name === 'change'))).toMatchObject([
      { detail: { revoked: ['analytics'], record: null, via: 'reset' } },
    ]);
  });

  test('a call before consentry.init() stores nothing', async ({ page, site }) => {
    await site.visit({ attributes: 'data-manual' });
    await page.evaluate(() => consentry.acceptAll());
    expect(await page.evaluate(() => consentry.allows('analytics'))).toBe(false);
    expect(await site.cookie()).toBeNull();
  });
});

test.describe('surfaces', () => {
  test('show() and hide() open and close both, and save nothing', async ({ page, site }) => {
    await site.remember(['analytics']);
    await site.visit();
    const before = await site.cookie();
    await page.evaluate(() => consentry.show('preferences'));
    await expect(site.preferences).toBeVisible();
    await page.evaluate(() => consentry.hide());
    await expect(site.preferences).toBeHidden();
    await page.evaluate(() => consentry.show('banner'));
    await expect(site.banner).toBeVisible();
    await page.evaluate(() => consentry.hide());
    await expect(site.banner).toBeHidden();
    expect(await site.cookie()).toBe(before);
    expect(
      await page.evaluate(() =>
        heard.filter(({ name }) => name === 'surface').map(({ detail }) => detail.surface),
      ),
    ).toEqual(['preferences', 'none', 'banner', 'none']);
  });
});
