import { describe, expect, it } from 'vitest';
import { posthog } from '../../src/integrations/posthog.js';
import { pageWith, start, told } from './told.js';

/** A client that is opted out by default and tells that from a refusal, as PostHog does. */
const setup = () => {
  const said: string[] = [];
  let status = 'pending';
  const client = {
    __loaded: true,
    init: () => {},
    opt_in_capturing: () => {
      status = 'granted';
      said.push(status);
    },
    opt_out_capturing: () => {
      status = 'denied';
      said.push(status);
    },
    has_opted_in_capturing: () => status === 'granted',
    get_explicit_consent_status: () => status,
  };
  return { said, tell: start(posthog({ client }), pageWith()) };
};

describe('posthog', () => {
  it('hears of a refusal, which is not the same to it as no choice', () => {
    const { said, tell } = setup();
    expect(said).toEqual([]);
    tell(told());
    tell(told());
    expect(said).toEqual(['denied']);
  });

  it('hears nothing of a choice that was forgotten before it was granted', () => {
    const { said, tell } = setup();
    tell(told([], 'reset'));
    expect(said).toEqual([]);
  });
});
