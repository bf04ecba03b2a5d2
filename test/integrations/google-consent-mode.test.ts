import { describe, expect, it } from 'vitest';
import {
  type GoogleConsentModeOptions,
  googleConsentMode,
} from '../../src/integrations/google-consent-mode.js';
import { pageWith, start, told } from './told.js';

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};

const setup = (options?: GoogleConsentModeOptions, globals?: Record<string, unknown>) => {
  const page = pageWith(globals);
  const tell = start(googleConsentMode(options), page);
  const layer = (name = 'dataLayer') => page[name] as ArrayLike<unknown>[];
  /** Commands as arrays; what is no Arguments object stays as it is. */
  const commands = (name?: string) =>
    layer(name).map((entry) => (`${entry}` === '[object Arguments]' ? Array.from(entry) : entry));
  return { page, tell, layer, commands };
};

describe('Google Consent Mode', () => {
  it('says the default first, with all seven signals', () => {
    const { commands } = setup();
    expect(commands()).toEqual([
      ['consent', 'default', { ...DENIED, wait_for_update: 500 }],
      ['set', 'ads_data_redaction', true],
    ]);
  });

  it('says everything as Arguments objects, which an array is not', () => {
    const { layer, tell } = setup();
    tell(told());
    expect(layer().slice(0, 3).map(String)).toEqual(Array(3).fill('[object Arguments]'));
  });

  it('says a choice as an update, then tells the page by an event', () => {
    const { commands, tell } = setup({ adsDataRedaction: false });
    tell(told(['analytics', 'functional'], 'preferences'));
    expect(commands().slice(1)).toEqual([
      [
        'consent',
        'update',
        {
          ...DENIED,
          analytics_storage: 'granted',
          functionality_storage: 'granted',
          personalization_storage: 'granted',
        },
      ],
      {
        event: 'consent_update',
        consent: { necessary: true, analytics: true, functional: true, marketing: false },
        consent_source: 'preferences',
      },
    ]);
  });

  it.each([
    ['marketing', ['ad_storage', 'ad_user_data', 'ad_personalization']],
    ['analytics', ['analytics_storage']],
    ['functional', ['functionality_storage', 'personalization_storage']],
  ])('%s moves its own signals alone', (category, signals) => {
    const { commands, tell } = setup({ adsDataRedaction: false });
    tell(told([category]));
    const [, , update] = commands()[1] as [string, string, Record<string, string>];
    expect(Object.keys(update).filter((key) => update[key] === 'granted')).toEqual([
      ...signals,
      'security_storage',
    ]);
  });

  it('begins with what the defaults of the mode grant', () => {
    const page = pageWith();
    start(googleConsentMode(), page, ['analytics']);
    expect(page.dataLayer[0][2]).toMatchObject({ analytics_storage: 'granted', ad_storage: 'denied' });
  });

  it('hands the options on', () => {
    const { commands } = setup({
      waitForUpdate: 900,
      region: ['DE', 'US-CA'],
      urlPassthrough: true,
      developerId: 'dAbC',
    });
    expect(commands()).toEqual([
      ['consent', 'default', { ...DENIED, wait_for_update: 900, region: ['DE', 'US-CA'] }],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
      ['set', 'developer_id.dAbC', true],
    ]);
  });

  it('uses a data layer of another name, and another event', () => {
    const { page, commands, tell } = setup({ dataLayer: 'layer', event: 'choice' });
    tell(told());
    expect(page).not.toHaveProperty('dataLayer');
    expect(commands('layer').at(-1)).toMatchObject({ event: 'choice' });
  });

  it('goes behind what is in the layer already', () => {
    const { commands } = setup({ adsDataRedaction: false }, { dataLayer: [{ page: 'home' }] });
    expect(commands()[0]).toEqual({ page: 'home' });
  });

  it('takes an element of that name for no layer', () => {
    const { commands } = setup({}, { dataLayer: { id: 'dataLayer' } });
    expect(commands()).toHaveLength(2);
  });

  it('pushes where the page has put another layer meanwhile', () => {
    const { page, tell } = setup();
    page.dataLayer = [];
    tell(told());
    expect(page.dataLayer).toHaveLength(2);
  });

  it('stops Analytics when it is withdrawn, and only then', () => {
    const { page, tell } = setup({ measurementIds: ['G-1'] });
    tell(told());
    expect(page).not.toHaveProperty('ga-disable-G-1');
    tell(told(['analytics']));
    expect(page['ga-disable-G-1']).toBe(false);
    tell(told());
    expect(page['ga-disable-G-1']).toBe(true);
    tell(told(['analytics']));
    expect(page['ga-disable-G-1']).toBe(false);
  });

  it('stops Analytics, granted without a choice, when it is refused, and not on the pages after that', () => {
    const refuse = (via: string) => {
      const page = pageWith();
      start(googleConsentMode({ measurementIds: ['G-1'] }), page, ['analytics'])(told([], via));
      return page['ga-disable-G-1'];
    };
    expect([refuse('banner'), refuse('load')]).toEqual([true, undefined]);
  });
});
