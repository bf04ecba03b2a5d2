import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { PreviousOptions, ToolName } from '../../../src/migrate/index.js';
import type { Server } from '../support/server.js';

type Answer = 'accept' | 'refuse' | 'some' | 'close';

/** Another tool as a site would have it, from npm, with the buttons that its visitors saw. */
export interface PreviousTool {
  readonly tool: ToolName;
  readonly options: PreviousOptions;
  /** What is `true`, and what `false`, after each answer; null where nothing was answered. */
  readonly answers: Readonly<Record<Answer, string | null>>;
  /** Serves its page at `/before`. */
  serve(server: Server): Promise<void> | void;
  /** What a visitor does there. */
  answer(page: Page, answer: Answer): Promise<void>;
}

const read = (path: string) => readFileSync(`node_modules/${path}`, 'utf8');

const before = (server: Server, head: string, body = '') =>
  server.page(
    '/before',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Before</title></head><body>${body}${head}</body></html>`,
  );

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const ALL = 'c=necessary.analytics.marketing';
const NONE = 'c=necessary&d=analytics.marketing';
const ONE = 'c=necessary.analytics&d=marketing';

const vanilla = {
  tool: 'vanilla-cookieconsent',
  options: { categories: { analytics: 'analytics', ads: 'marketing' } },
} as const;

const three: PreviousTool = {
  ...vanilla,
  options: { ...vanilla.options, services: { ga: 'google-analytics' }, closable: true },
  // Its cross stores what its button stores.
  answers: { accept: ALL, refuse: null, some: ONE, close: null },
  serve(server) {
    server.script('/their.js', read('vanilla-cookieconsent/dist/cookieconsent.umd.js'));
    const config = {
      hideFromBots: false,
      categories: {
        necessary: { enabled: true, readOnly: true },
        analytics: { services: { ga: { label: 'GA' } } },
        ads: {},
      },
      language: {
        default: 'en',
        translations: {
          en: {
            consentModal: {
              title: 'Cookies',
              acceptAllBtn: 'Yes to all',
              acceptNecessaryBtn: 'No to all',
              showPreferencesBtn: 'Choose',
              closeIconLabel: 'Close it',
            },
            preferencesModal: {
              title: 'Choose',
              savePreferencesBtn: 'Save it',
              sections: [
                { title: 'Analytics', linkedCategory: 'analytics' },
                { title: 'Ads', linkedCategory: 'ads' },
              ],
            },
          },
        },
      },
    };
    before(
      server,
      `<script src="/their.js"></script><script>CookieConsent.run(${JSON.stringify(config)})</script>`,
    );
  },
  async answer(page, answer) {
    const names = { accept: 'Yes to all', refuse: 'No to all', some: 'Choose', close: 'Close it' };
    await button(page, names[answer]).click();
    if (answer !== 'some') return;
    await page.evaluate(() => {
      for (const toggle of document.querySelectorAll<HTMLInputElement>('#cc-main .section__toggle'))
        if (toggle.value === 'analytics') toggle.click();
    });
    await button(page, 'Save it').click();
  },
};

const two: PreviousTool = {
  ...vanilla,
  answers: { accept: ALL, refuse: NONE, some: ONE, close: null },
  serve(server) {
    server.script('/their.js', read('vanilla-cookieconsent-2/dist/cookieconsent.js'));
    // Without it nothing of it is seen.
    server.route('/their.css', {
      body: read('vanilla-cookieconsent-2/dist/cookieconsent.css'),
      headers: { 'content-type': 'text/css' },
    });
    const toggle = (value: string, readonly = false) => ({
      title: value,
      description: value,
      toggle: { value, enabled: readonly, readonly },
    });
    const config = {
      current_lang: 'en',
      hide_from_bots: false,
      languages: {
        en: {
          consent_modal: {
            title: 'Cookies',
            description: 'Cookies',
            primary_btn: { text: 'Yes to all', role: 'accept_all' },
            secondary_btn: { text: 'Choose', role: 'settings' },
          },
          settings_modal: {
            title: 'Choose',
            save_settings_btn: 'Save it',
            accept_all_btn: 'All of it',
            reject_all_btn: 'No to all',
            close_btn_label: 'Close it',
            blocks: [toggle('necessary', true), toggle('analytics'), toggle('ads')],
          },
        },
      },
    };
    before(
      server,
      `<link rel="stylesheet" href="/their.css"><script src="/their.js"></script><script>initCookieConsent().run(${JSON.stringify(config)})</script>`,
    );
  },
  async answer(page, answer) {
    if (answer === 'accept') return page.locator('#c-p-bn').click();
    await page.locator('#c-s-bn').click();
    if (answer === 'some')
      await page.evaluate(() =>
        document.querySelector<HTMLInputElement>('.c-tgl[value="analytics"]')?.click(),
      );
    await page.locator({ some: '#s-sv-bn', refuse: '#s-rall-bn', close: '#s-c-bn' }[answer]).click();
  },
};

const tarteaucitron: PreviousTool = {
  tool: 'tarteaucitron',
  options: {
    categories: { counter: 'analytics', film: 'marketing' },
    services: { counter: 'google-analytics' },
  },
  answers: { accept: ALL, refuse: NONE, some: ONE, close: null },
  serve(server) {
    for (const file of ['tarteaucitron.js', 'tarteaucitron.services.js', 'lang/tarteaucitron.en.js'])
      server.script(`/their/${file}`, read(`tarteaucitronjs/${file}`));
    server.route('/their/css/tarteaucitron.css', {
      body: read('tarteaucitronjs/css/tarteaucitron.css'),
      headers: { 'content-type': 'text/css' },
    });
    before(
      server,
      `<script src="/their/tarteaucitron.js"></script>
<script>
for (const key of ['counter', 'film'])
  tarteaucitron.services[key] = {
    key, type: 'analytic', name: key, uri: '', needConsent: true, cookies: [], js() {}, fallback() {},
  };
tarteaucitron.init({ privacyUrl: '', orientation: 'middle', closePopup: true, highPrivacy: true,
  AcceptAllCta: true, DenyAllCta: true, useExternalCss: false, useExternalJs: false, showIcon: true });
(tarteaucitron.job = tarteaucitron.job || []).push('counter', 'film');
</script>`,
    );
  },
  async answer(page, answer) {
    const ids = { accept: 'Personalize2', refuse: 'AllDenied2', some: 'CloseAlert', close: 'CloseCross' };
    const some = page.locator('#counterAllowed');
    const pressed = page.locator(`#tarteaucitron${ids[answer]}`);
    const heard = () =>
      answer === 'some' ? some.isVisible() : page.locator('#tarteaucitronAlertBig').isHidden();
    await pressed.waitFor();
    // Half a second passes between its banner and the ears of its buttons.
    await expect(async () => {
      if (!(await heard())) await pressed.click({ timeout: 1000 });
      expect(await heard()).toBe(true);
    }).toPass();
    if (answer !== 'some') return;
    await some.click();
    await page.locator('#filmDenied').click();
  },
};

const c15t: PreviousTool = {
  tool: 'c15t',
  options: { categories: { measurement: 'analytics', marketing: 'marketing' } },
  answers: { accept: ALL, refuse: NONE, some: ONE, close: null },
  async serve(server) {
    const entry = '\0their';
    const bundle = await rollup({
      input: entry,
      onwarn() {},
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? "export { getOrCreateConsentRuntime } from 'c15t'" : null),
        },
        nodeResolve({ browser: true, rootDir: process.cwd() }),
      ],
    });
    const { output } = await bundle.generate({ format: 'iife', name: 'their' });
    await bundle.close();
    server.script('/their.js', output[0].code);
    // It has no buttons of its own: these are what its documentation shows.
    before(
      server,
      `<script src="/their.js"></script>
<script>
const { consentStore } = their.getOrCreateConsentRuntime({
  mode: 'offline', consentCategories: ['necessary', 'measurement', 'marketing'] });
const state = () => consentStore.getState();
document.querySelector('#accept').onclick = () => state().saveConsents('all');
document.querySelector('#refuse').onclick = () => state().saveConsents('necessary');
document.querySelector('#some').onclick = () => {
  state().setSelectedConsent('marketing', false);
  state().setSelectedConsent('measurement', true);
  state().saveConsents('custom');
};
document.querySelector('#close').onclick = () => state().setActiveUI('none');
</script>`,
      '<button id="accept">Yes</button><button id="refuse">No</button><button id="some">Some</button><button id="close">Close</button>',
    );
  },
  answer: (page, answer) => page.locator(`#${answer}`).click(),
};

export const PREVIOUS_TOOLS = {
  'vanilla-cookieconsent 3.1.0': three,
  'vanilla-cookieconsent 2.9.2': two,
  'tarteaucitron 1.34.0': tarteaucitron,
  'c15t 2.2.1': c15t,
};
