// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '../../src/core/codec.js';
import type { ConsentRecord } from '../../src/core/types.js';
import { mount } from '../../src/ui/index.js';
import { deep, fakeView, one, type Setup, textOf } from './fake-view.js';

const made = (at: number, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  revision: 1,
  at,
  granted: ['necessary'],
  denied: ['analytics', 'functional', 'marketing'],
  servicesGranted: [],
  servicesDenied: [],
  by: 'banner',
  mode: 'opt-in',
  gpc: false,
  ...more,
});
const older = made(1_700_000_000);
const newer = made(1_700_086_400, {
  granted: ['necessary', 'analytics', 'functional'],
  denied: ['marketing'],
  servicesDenied: ['matomo', 'gone'],
  by: 'preferences',
});
const keep = (...records: readonly ConsentRecord[]) =>
  localStorage.setItem('consentry.log', records.map(encode).join('\n'));

const dialog = () => one<HTMLDialogElement>('dialog');
const open = async (setup: Setup = {}) => {
  const fake = fakeView({
    services: { matomo: { category: 'analytics', name: 'Matomo' } },
    ...setup,
    state: { surface: 'preferences', record: newer, ...setup.state },
  });
  await fake.mount(mount);
  return fake;
};
const section = () => deep(dialog()).find((element) => element.getAttribute('part') === 'record');
const button = (name: string) => {
  const found = deep(dialog()).find(
    (element) => element.getAttribute('part') === 'button' && element.textContent === name,
  );
  if (!found) throw new Error(`no ${name}`);
  return found as HTMLElement;
};
const downloaded = () =>
  JSON.parse(decodeURIComponent((button('Download').getAttribute('href') ?? '').replace(/^[^,]*,/, '')));

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const host of document.querySelectorAll('consentry-banner, consentry-preferences')) host.remove();
});

describe('the history', () => {
  it('is not there before a choice', async () => {
    await open({ state: { record: null } });
    expect(section()).toBeUndefined();
  });

  it('says what was chosen when and by what, newest first', async () => {
    keep(newer, older);
    await open();
    const items = deep(dialog()).filter((element) => element.localName === 'li');
    expect(items.map((item) => textOf(item))).toEqual([
      expect.stringMatching(
        /^ ?Nov 15, 2023.* – Cookie preferences Allowed: Strictly necessary, Performance and analytics, Functional Refused: Marketing and advertising, Matomo, gone ?$/,
      ),
      expect.stringMatching(/^ ?Nov 14, 2023.* – Cookie consent Allowed: Strictly necessary Refused: /),
    ]);
    const [time] = deep(dialog()).filter((element) => element.localName === 'time');
    expect(time?.getAttribute('datetime')).toBe('2023-11-15T22:13:20.000Z');
  });

  it('passes over lines that are no record', async () => {
    localStorage.setItem('consentry.log', `<b>\n${encode(older)}\nv=2`);
    await open();
    expect(downloaded().history).toEqual([older]);
  });

  it('is the last choice alone where the storage has nothing', async () => {
    await open();
    expect(downloaded()).toEqual({ ...newer, history: [newer] });
  });

  it('is downloaded with the record, under the name of the cookie', async () => {
    keep(newer, older);
    await open();
    expect(downloaded()).toEqual({ ...newer, history: [newer, older] });
    expect(button('Download').getAttribute('download')).toBe('consentry.json');
  });

  it('is erased only after a question, with every key of ours', async () => {
    keep(newer);
    localStorage.setItem('consentry.outbox', 'x');
    localStorage.setItem('consentry.label.consentry', 'x');
    localStorage.setItem('page', 'x');
    const { calls } = await open();
    button('Erase').click();
    expect(textOf(dialog())).toContain('Erase your choice, its history');
    expect([calls, localStorage.length]).toEqual([[], 4]);
    button('Cancel').click();
    expect(() => button('Cancel')).toThrow();
    button('Erase').click();
    button('Erase').click();
    expect(calls).toEqual([['reset']]);
    expect(Object.keys(localStorage)).toEqual(['page']);
  });

  it('asks anew after the dialog was closed on the question', async () => {
    keep(newer);
    const { update } = await open();
    button('Erase').click();
    update({ surface: 'none' });
    update({ surface: 'preferences' });
    expect(() => button('Cancel')).toThrow();
  });
});
