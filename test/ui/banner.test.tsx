// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { mount } from '../../src/ui/index.js';
import { deep, fakeView, one, type Setup, textOf } from './fake-view.js';

const open = (setup: Setup = {}) => {
  const fake = fakeView({ ...setup, state: { surface: 'banner', ...setup.state } });
  fake.mount(mount);
  return fake;
};
const host = () => one('consentry-banner');
const button = (action: string) => one(`consentry-banner > [data-consentry-action=${action}]`);

afterEach(() => {
  for (const made of document.querySelectorAll('consentry-banner, consentry-preferences')) made.remove();
});

describe('the banner', () => {
  it('is a named region with its buttons in the light DOM', () => {
    open();
    expect(host().getAttribute('role')).toBe('region');
    expect(host().ariaLabel).toBe('Cookie consent');
    expect([...host().querySelectorAll('button')].map((child) => child.textContent)).toEqual([
      'Accept all',
      'Reject all',
      'Preferences',
    ]);
    expect(host().parentNode).toBe(document.documentElement);
  });

  it('answers, each button in its way', () => {
    const { calls } = open();
    for (const action of ['accept', 'reject', 'preferences']) button(action).click();
    expect(calls).toEqual([
      ['answer', true, 'banner'],
      ['answer', false, 'banner'],
      ['show', 'preferences'],
    ]);
  });

  it('makes Accept and Reject alike but for their name', () => {
    open();
    const but = (action: string) => button(action).outerHTML.replaceAll(/accept|reject/gi, '');
    expect(but('accept')).toBe(but('reject'));
  });

  it('stays in the page while it is hidden, and takes no focus', () => {
    const { update } = open();
    const before = button('preferences');
    expect(document.activeElement).toBe(document.body);
    update({ surface: 'none' });
    expect(host().hidden).toBe(true);
    update({ surface: 'banner' });
    expect(host().hidden).toBe(false);
    expect(button('preferences')).toBe(before);
  });

  it('names the purposes, and says what the mode does', () => {
    open();
    expect(textOf(host())).toMatch(
      /cookies.*Only if you allow it.*Performance and analytics, Functional, Marketing/,
    );
  });

  it('is a notice in opt-out mode', () => {
    open({ policy: { mode: 'opt-out' } });
    expect(textOf(host())).toContain('Until you refuse');
  });

  it('says what changed only when asking again', () => {
    const config = { revisionNote: 'We added Matomo.' };
    open({ config });
    expect(textOf(host())).not.toContain('Matomo');
    host().remove();
    open({ config, ask: 'revised' });
    expect(textOf(host())).toContain('We added Matomo.');
  });

  it('tells that an opt-out signal was honoured', () => {
    open({ verdicts: { marketing: { granted: false, because: 'gpc' } } });
    expect(textOf(host())).toContain('Opt-out request honoured');
  });

  it('links the policy and shows the logo where there are any', () => {
    open({ config: { policyUrl: '/privacy', ui: { logo: '/logo.svg' } } });
    expect(one('a', host()).getAttribute('href')).toBe('/privacy');
    expect(one('img', host()).getAttribute('alt')).toBe('');
  });

  it('takes texts of the site as text', () => {
    open({ config: { messages: { en: { accept: '<img src=x onerror=alert(1)>' } } } });
    expect(button('accept').textContent).toBe('<img src=x onerror=alert(1)>');
    expect(button('accept').children.length).toBe(0);
  });

  it('has no id, class or style attribute that a filter list or a policy could trip over', () => {
    open();
    for (const element of [host(), ...deep(host())]) {
      expect(element.id + element.className).toBe('');
      expect(element.getAttribute('style')).toBeNull();
    }
  });

  it('reports and throws nothing when it cannot be drawn', () => {
    const fake = fakeView({ state: { surface: 'banner' } });
    const { config } = fake.view;
    Object.defineProperty(config, 'messages', {
      get() {
        throw new Error('no');
      },
    });
    fake.mount(mount);
    fake.update({});
    expect([...new Set(fake.calls.map(([name]) => name))]).toEqual(['report']);
  });
});
