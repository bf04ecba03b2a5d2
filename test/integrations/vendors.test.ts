import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adobe } from '../../src/integrations/adobe.js';
import { type Heard, OWN } from './models.js';
import { pageWith, start, told } from './told.js';
import { vendors } from './vendors.js';

const catalogue = JSON.parse(readFileSync('src/integrations/catalogue.json', 'utf8'));

const ALL = ['analytics', 'functional', 'marketing'];
const isOwn = (call: unknown) => JSON.stringify(call) === JSON.stringify([OWN]);
const without = (heard: Heard) => heard.filter((call) => !isOwn(call));

describe.each(Object.entries(vendors))('%s', (_name, vendor) => {
  const [arrive, global, option] = vendor.at;
  const { make, before, granted, denied, refused = [], open, stateOnly } = vendor;
  const { behind, several } = vendor;
  const course = [told(ALL), told(ALL), told(), told(), told(ALL)];

  it('hears the default, grant, revoke and grant, each once', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(), page);
    for (const now of course) tell(now);
    expect(without(heard)).toEqual([...before, ...granted, ...denied, ...granted]);
  });

  it.each([
    ['before any choice', 0, before, before],
    ['after a grant', 1, [...before, ...granted], granted],
    ['after a withdrawal', 3, [...before, ...granted, ...denied], before],
    ['after a second grant', 5, [...before, ...granted, ...denied, ...granted], granted],
  ])('may come %s', (_when, steps, all, last) => {
    const page = pageWith();
    const tell = start(make(), page);
    for (const now of course.slice(0, steps)) tell(now);
    const heard = arrive(page, global);
    const expected = stateOnly ? (steps === 3 && before.length === 0 && refused.length ? denied : last) : all;
    expect(without(heard)).toEqual(expected);
    for (const now of course.slice(steps)) tell(now);
    const rest = {
      0: [...granted, ...denied, ...granted],
      1: [...denied, ...granted],
      3: granted,
      5: [],
    }[steps];
    expect(without(heard)).toEqual([...expected, ...(rest ?? [])]);
  });

  it('hears a first choice that is no', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(), page);
    tell(told());
    tell(told());
    expect(without(heard)).toEqual([...before, ...refused]);
  });

  it('hears that the mode grants without a choice', () => {
    const page = pageWith();
    const heard = arrive(page, global);
    start(make(), page, ALL);
    expect(without(heard)).toEqual(open);
  });

  it.skipIf(stateOnly)('is told before the page says anything to it', () => {
    const page = pageWith();
    start(make(), page)(told(ALL));
    const heard = arrive(page, global);
    const said = [...before, ...granted];
    expect(heard).toEqual(behind ? [[OWN], ...said] : [...said, [OWN]]);
  });

  it.skipIf(several).each([
    ['another category', { category: 'own' }],
    ['a service of its own', { service: 'own' }],
  ])('may follow %s', (_what, options) => {
    const page = pageWith();
    const heard = arrive(page, global);
    const tell = start(make(options as never), page);
    tell({ ...told(ALL), allows: (...asked) => !asked.includes('own') });
    tell({ ...told(ALL), allows: (...asked) => asked.includes('own') });
    expect(without(heard)).toEqual([...before, ...refused, ...granted]);
  });

  it('is not taken from an element of its name', () => {
    const page = pageWith();
    // As the browser has its named properties: to be read, and to be covered by a property of the window's own.
    Object.setPrototypeOf(page, { [global]: { nodeType: 1, push: { nodeType: 1 } } });
    const tell = start(make(), page);
    tell(told(ALL));
    expect(without(arrive(page, global))).toEqual(stateOnly ? granted : [...before, ...granted]);
  });

  it.skipIf(!option)('may have another name', () => {
    const page = pageWith();
    const tell = start(make({ [String(option)]: 'other' } as never), page);
    tell(told(ALL));
    const heard = arrive(page, 'other');
    expect(without(heard).slice(-granted.length)).toEqual(granted);
    expect(page[global]).toBeUndefined();
  });
});

it('reports a promise that a vendor breaks', async () => {
  const reported: unknown[] = [];
  const later = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      reported.push(cause);
    }
  };
  const failing = () => Promise.reject('not configured');
  for (const [page, options] of [
    [pageWith({ alloy: failing }), {}],
    [pageWith(), { client: failing }],
  ] as const)
    adobe(options)(page, told(), later)(told(['analytics']));
  await expect.poll(() => reported).toEqual(['not configured', 'not configured']);
});

describe('the catalogue', () => {
  it('has a test of each vendor', () => {
    const here = Object.keys(vendors).map((name) => name.split(' ')[0]);
    const files = ['googleConsentMode', 'dataLayer', 'segment', 'plausible', 'umami', 'fathom'];
    expect([...new Set([...here, ...files])].sort()).toEqual(Object.keys(catalogue).sort());
  });
});
