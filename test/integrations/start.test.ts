import { describe, expect, it } from 'vitest';
import type { Integration } from '../../src/integrations/integration.js';
import { startIntegrations } from '../../src/integrations/start.js';
import { pageWith, told } from './told.js';

const setup = (wanted: Record<string, unknown>) => {
  const calls: unknown[] = [];
  const reports: unknown[] = [];
  const noting =
    (name: string) =>
    (options?: unknown): Integration => {
      calls.push(['made', name, options]);
      return () => (now) => calls.push(['told', name, now.via]);
    };
  const failing = (): Integration => () => {
    throw new Error('at the start');
  };
  const failingLater = (): Integration => () => () => {
    throw new Error('later');
  };
  const tell = startIntegrations(
    pageWith(),
    wanted,
    { one: noting('one'), two: noting('two'), failing, failingLater },
    told([], 'default'),
    (code, detail, cause) => reports.push([code, detail, cause instanceof Error]),
  );
  return { calls, reports, tell };
};

describe('integrations', () => {
  it('are started by true or by their options, and told together', () => {
    const { calls, tell } = setup({ one: true, two: { id: 7 } });
    tell(told([], 'load'));
    expect(calls).toEqual([
      ['made', 'one', {}],
      ['made', 'two', { id: 7 }],
      ['told', 'one', 'load'],
      ['told', 'two', 'load'],
    ]);
  });

  it('may be imported ones', () => {
    const heard: string[] = [];
    const { tell } = setup({
      own:
        () =>
        ({ via }: { via: string }) =>
          heard.push(via),
    });
    tell(told([], 'banner'));
    expect(heard).toEqual(['banner']);
  });

  it.each([false, null, undefined, 0])('are off by %s', (value) => {
    expect(setup({ one: value })).toMatchObject({ calls: [], reports: [] });
  });

  it.each(['unknown', 'constructor', '__proto__'])('are reported where there is no “%s”', (name) => {
    const { reports } = setup(JSON.parse(`{"${name}": true}`));
    expect(reports).toEqual([['integration', name, false]]);
  });

  it('report what fails later as what fails now', () => {
    let act = () => {};
    const late: Integration = (_page, _defaults, later) => {
      act = () =>
        later(() => {
          throw new Error('when the vendor came');
        });
      return () => {};
    };
    const { reports } = setup({ late });
    act();
    expect(reports).toEqual([['integration', 'late', true]]);
  });

  it('do not stop each other by failing', () => {
    const { calls, reports, tell } = setup({ failing: true, failingLater: true, one: true });
    tell(told([], 'load'));
    expect(calls).toContainEqual(['told', 'one', 'load']);
    expect(reports).toEqual([
      ['integration', 'failing', true],
      ['integration', 'failingLater', true],
    ]);
  });
});
