// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPreferences } from '../../src/ui/dialog/Preferences.js';
import { mount } from '../../src/ui/index.js';
import { createKit } from '../../src/ui/kit.js';
import { deep, fakeView, one, type Setup, textOf } from './fake-view.js';

const services = {
  ga: {
    category: 'analytics',
    name: 'Google Analytics',
    provider: 'Google',
    country: 'US',
    policyUrl: '/ga',
    cookies: [{ name: '_ga*', duration: '2 years', purpose: 'Counts visits' }, { name: '_gid' }],
    storage: ['ga:*'],
    databases: ['ga-db'],
  },
  matomo: { category: 'analytics' },
  auth: { category: 'necessary' },
};

const open = async (setup: Setup = {}) => {
  const fake = fakeView({ services, ...setup, state: { surface: 'preferences', ...setup.state } });
  await fake.mount(mount);
  return fake;
};
const dialog = () => one<HTMLDialogElement>('dialog');
const box = (id: string) =>
  one<HTMLInputElement>(`[data-consentry-category=${id}], [data-consentry-service=${id}]`, dialog());
const click = (action: string) => one(`[data-consentry-action=${action}]`, dialog()).click();
const on = () =>
  deep(dialog())
    .filter((element): element is HTMLInputElement => element instanceof HTMLInputElement && element.checked)
    .map((input) => input.dataset.consentryCategory ?? input.dataset.consentryService);

afterEach(() => {
  for (const made of document.querySelectorAll('consentry-banner, consentry-preferences')) made.remove();
});

describe('the preferences', () => {
  it('are a named dialog whose buttons are light DOM below it', async () => {
    await open();
    expect(dialog().open).toBe(true);
    expect(dialog().ariaLabel).toBe('Cookie preferences');
    expect([...dialog().querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      'Accept all',
      'Reject all',
      'Save choices',
    ]);
  });

  it('have nothing optional switched on beforehand in opt-in mode', async () => {
    await open();
    expect(on()).toEqual(['necessary', 'auth']);
    expect(box('necessary').disabled && box('auth').disabled).toBe(true);
    expect(textOf(dialog())).toContain('Always active');
  });

  it('save what the switches say, services with it', async () => {
    const { calls } = await open();
    box('analytics').click();
    box('matomo').click();
    expect(on()).toEqual(['necessary', 'auth', 'analytics', 'ga']);
    click('save');
    expect(calls).toEqual([
      [
        'answer',
        {
          analytics: true,
          functional: false,
          marketing: false,
          services: { ga: true, matomo: false },
        },
        'preferences',
      ],
    ]);
  });

  it('let a service go alone, and a category take its services along', async () => {
    await open();
    box('ga').click();
    expect([box('analytics').checked, box('ga').checked]).toEqual([false, true]);
    box('analytics').click();
    expect([box('ga').checked, box('matomo').checked]).toEqual([true, true]);
    box('analytics').click();
    expect([box('ga').checked, box('matomo').checked]).toEqual([false, false]);
  });

  it('keep a draft while they are open and start anew when opened again', async () => {
    const { update } = await open();
    box('functional').click();
    update({});
    expect(box('functional').checked).toBe(true);
    update({ surface: 'none' });
    expect(dialog().open).toBe(false);
    update({ surface: 'preferences' });
    expect(box('functional').checked).toBe(false);
  });

  it('never save on Close or Escape', async () => {
    const { calls } = await open();
    box('functional').click();
    one('[aria-label=Close]', dialog()).click();
    const cancel = new Event('cancel', { cancelable: true });
    dialog().dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(calls).toEqual([['hide'], ['hide']]);
  });

  it('accept and reject everything', async () => {
    const { calls } = await open();
    click('accept');
    click('reject');
    expect(calls).toEqual([
      ['answer', true, 'preferences'],
      ['answer', false, 'preferences'],
    ]);
  });

  it('show what was chosen', async () => {
    await open({
      verdicts: {
        functional: { granted: true, because: 'chosen' },
        ga: { granted: true, because: 'chosen' },
      },
    });
    expect(on()).toEqual(['necessary', 'auth', 'ga', 'functional']);
  });

  it('say that Do Not Track changes nothing, and what an opt-out signal did', async () => {
    await open({ verdicts: { marketing: { granted: false, because: 'gpc' } } });
    expect(textOf(dialog())).toMatch(/does not respond to Do Not Track/);
    expect(textOf(dialog())).toContain('Opt-out request honoured');
    expect(box('marketing').disabled).toBe(false);
  });

  it('lock what is always off', async () => {
    await open({ verdicts: { marketing: { granted: false, because: 'child-directed' } } });
    expect(box('marketing').disabled).toBe(true);
    expect(textOf(dialog())).toContain('directed at children');
  });

  it('name every switch, by the site where it says so', async () => {
    await open({
      categories: { necessary: {}, analytics: { label: 'Numbers' }, chat: {} },
      services: {},
    });
    const names = deep(dialog())
      .filter((element) => element.localName === 'label')
      .map((label) => label.textContent);
    expect(names).toEqual(['Strictly necessary', 'Numbers', 'chat']);
  });

  it('tell who is behind a service, and in a table what it keeps', async () => {
    await open({ config: { policyUrl: '/privacy', helpUrl: '/help' } });
    one('summary', dialog()).click();
    const cells = (row: Element) => [...row.children].map((cell) => cell.textContent);
    const rows = deep(dialog()).filter((element) => element.localName === 'tr');
    expect(rows.map(cells)).toEqual([
      ['Name', 'Purpose', 'Duration', 'Provider'],
      ['_ga*', 'Counts visits', '2 years', 'Google, US Privacy policy'],
      ['_gid', '', ''],
      ['ga:*', 'Browser storage', ''],
      ['ga-db', 'Browser storage', ''],
    ]);
    const links = deep(dialog()).filter((element) => element.localName === 'a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/ga', '/privacy', '/help']);
  });

  it('have no column for a provider that nobody names, and no table where nothing is kept', async () => {
    await open({
      services: {
        own: { category: 'analytics', cookies: [{ name: 'a' }] },
        linked: { category: 'analytics', policyUrl: '/linked' },
        bare: { category: 'analytics' },
      },
    });
    const named = (name: string) =>
      deep(dialog()).filter((element): element is HTMLElement => element.localName === name);
    expect(named('table')).toEqual([]);
    for (const summary of named('summary')) summary.click();
    expect(named('tr').map((row) => row.children.length)).toEqual([3, 3]);
    expect(named('details').map((each) => each.textContent)).toEqual([
      'Details: ownNamePurposeDurationa',
      'Details: linkedPrivacy policy',
    ]);
  });

  it('say why they ask again', async () => {
    await open({ ask: 'expired' });
    expect(textOf(dialog())).toContain('Your earlier choice has expired.');
  });

  it('fall back to English where a text is missing', async () => {
    const { view, update } = await open();
    view.texts = { 'dialog.name': 'Vorlieben', accept: 'Ja' };
    update({ locale: 'de' });
    expect(dialog().ariaLabel).toBe('Vorlieben');
    expect(textOf(dialog())).toContain('Closing saves nothing');
  });

  it('are built before they are asked for, when nobody is busy, and are not in the page yet', () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
    const { view } = fakeView({ services, state: { surface: 'banner' } });
    const kit = createKit(
      view,
      (work) => work(),
      () => false,
    );
    const drawn: Element[] = [];
    const { open } = createPreferences(
      { ...kit, draw: (...args) => drawn.push(args[0]) && kit.draw(...args) },
      () => {},
    );
    expect(drawn).toEqual([]);
    const read = vi.spyOn(globalThis, 'localStorage', 'get');
    for (const run of idle) run();
    expect(read).not.toHaveBeenCalled();
    expect(drawn.flatMap((panel) => deep(panel)).some((each) => each.matches('input'))).toBe(true);
    open();
    expect(drawn).toHaveLength(1);
    expect(document.querySelector('consentry-preferences')).toBeNull();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
});
