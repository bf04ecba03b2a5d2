import { describe, expect, it } from 'vitest';
import { fathom } from '../../src/integrations/fathom.js';
import { plausible } from '../../src/integrations/plausible.js';
import { umami } from '../../src/integrations/umami.js';
import { pageWith, start, told } from './told.js';

describe.each([
  ['plausible', plausible, 'plausible_ignore', 'true'],
  ['umami', umami, 'umami.disabled', '1'],
  ['fathom', fathom, 'blockFathomTracking', 'true'],
])('%s', (_name, make, key, value) => {
  const setup = (options?: Parameters<typeof make>[0]) => {
    const page = pageWith();
    return { tell: start(make(options), page), flag: () => page.localStorage.getItem(key) };
  };

  it('stores nothing before a choice', () => {
    expect(setup().flag()).toBeNull();
  });

  it('is set by a refusal, and removed by a grant', () => {
    const { tell, flag } = setup();
    tell(told());
    expect(flag()).toBe(value);
    tell(told(['analytics']));
    expect(flag()).toBeNull();
    tell(told());
    expect(flag()).toBe(value);
  });

  it('stores nothing for a grant', () => {
    const { tell, flag } = setup();
    tell(told(['analytics']));
    expect(flag()).toBeNull();
  });

  it('goes with the record, and comes back with the next refusal', () => {
    const { tell, flag } = setup();
    tell(told());
    tell(told([], 'reset'));
    expect(flag()).toBeNull();
    tell(told());
    expect(flag()).toBe(value);
  });

  it('may follow another category', () => {
    const { tell, flag } = setup({ category: 'functional' });
    tell(told(['analytics', 'marketing']));
    expect(flag()).toBe(value);
  });
});
