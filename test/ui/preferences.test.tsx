// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '../../src/ui/index.js';
import { deep, fakeView, one, type Setup, textOf } from './fake-view.js';

const services = {
  ga: {
    category: 'analytics',
    name: 'Google Analytics',
    provider: 'Google',
    country: 'US',
    policyUrl: '/ga',
    cookies: [{ name: '_ga*', duration: '2 years', purpose: 'Counts visits' }],
  },
  matomo: { category: 'analytics' },
  auth: { category: 'necessary' },
};

const open = (setup: Setup = {}) => {
  const fake = fakeView({ services, ...setup, state: { surface: 'preferences', ...setup.state } });
  fake.mount(mount);
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
  it('are a named dialog whose buttons are light DOM below it', () => {
    open();
    expect(dialog().open).toBe(true);
    expect(dialog().ariaLabel).toBe('Cookie preferences');
    expect([...dialog().querySelectorAll('button')].map((button) => button.textContent)).toEqual([
      'Accept all',
      'Reject all',
      'Save choices',
    ]);
  });

  it('have nothing optional switched on beforehand in opt-in mode', () => {
    open();
    expect(on()).toEqual(['necessary', 'auth']);
    expect(box('necessary').disabled && box('auth').disabled).toBe(true);
    expect(textOf(dialog())).toContain('Always active');
  });

  it('save what the switches say, services with it', () => {
    const { calls } = open();
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

  it('let a service go alone, and a category take its services along', () => {
    open();
    box('ga').click();
    expect([box('analytics').checked, box('ga').checked]).toEqual([false, true]);
    box('analytics').click();
    expect([box('ga').checked, box('matomo').checked]).toEqual([true, true]);
    box('analytics').click();
    expect([box('ga').checked, box('matomo').checked]).toEqual([false, false]);
  });

  it('keep a draft while they are open and start anew when opened again', () => {
    const { update } = open();
    box('functional').click();
    update({});
    expect(box('functional').checked).toBe(true);
    update({ surface: 'none' });
    expect(dialog().open).toBe(false);
    update({ surface: 'preferences' });
    expect(box('functional').checked).toBe(false);
  });

  it('never save on Close or Escape', () => {
    const { calls } = open();
    box('functional').click();
    one('[aria-label=Close]', dialog()).click();
    const cancel = new Event('cancel', { cancelable: true });
    dialog().dispatchEvent(cancel);
    expect(cancel.defaultPrevented).toBe(true);
    expect(calls).toEqual([['hide'], ['hide']]);
  });

  it('accept and reject everything', () => {
    const { calls } = open();
    click('accept');
    click('reject');
    expect(calls).toEqual([
      ['answer', true, 'preferences'],
      ['answer', false, 'preferences'],
    ]);
  });

  it('show what was chosen', () => {
    open({
      verdicts: {
        functional: { granted: true, because: 'chosen' },
        ga: { granted: true, because: 'chosen' },
      },
    });
    expect(on()).toEqual(['necessary', 'auth', 'ga', 'functional']);
  });

  it('say that Do Not Track changes nothing, and what an opt-out signal did', () => {
    open({ verdicts: { marketing: { granted: false, because: 'gpc' } } });
    expect(textOf(dialog())).toMatch(/does not respond to Do Not Track/);
    expect(textOf(dialog())).toContain('Opt-out request honoured');
    expect(box('marketing').disabled).toBe(false);
  });

  it('lock what is always off', () => {
    open({ verdicts: { marketing: { granted: false, because: 'child-directed' } } });
    expect(box('marketing').disabled).toBe(true);
    expect(textOf(dialog())).toContain('directed at children');
  });

  it('name every switch, by the site where it says so', () => {
    open({
      categories: { necessary: {}, analytics: { label: 'Numbers' }, chat: {} },
      services: {},
    });
    const names = deep(dialog())
      .filter((element) => element.localName === 'label')
      .map((label) => label.textContent);
    expect(names).toEqual(['Strictly necessary', 'Numbers', 'chat']);
  });

  it('tell who is behind a service', () => {
    open({ config: { policyUrl: '/privacy', helpUrl: '/help' } });
    expect(textOf(dialog())).toMatch(/Google, US.*_ga\* · 2 years · Counts visits/);
    const links = deep(dialog()).filter((element) => element.localName === 'a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/ga', '/privacy', '/help']);
  });
});
