import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

// The keys are in the order of cookies that others have published.
const stored = (groups: string, more = '&intType=6', gpc = 0) =>
  `OptanonConsent=isGpcEnabled=${gpc}&datestamp=Sat+Apr+11+2026+22%3A40%3A13+GMT-0700&version=202512.1.0&browserGpcFlag=0&isIABGlobal=false&hosts=&consentId=3d505129&interactionCount=1&isAnonUser=1&landingPath=NotLandingPage&groups=${encodeURIComponent(groups)}&AwaitingReconsent=false${more}&geolocation=DE%3BBE`;
const closed = '; OptanonAlertBoxClosed=2026-04-12T05:40:13.724Z';
const groups = 'C0001:1,C0002:1,C0003:0,C0004:0';
const options = { categories: { C0002: 'analytics', C0004: 'marketing' } };

describe('OneTrust', () => {
  it.each(['1', '2', '4', '5', '6'])('an answer by button: intType=%s', (type) => {
    expect(previousChoice('onetrust', stored(groups, `&intType=${type}`) + closed, options)).toEqual({
      analytics: true,
      marketing: false,
    });
  });

  it.each([
    ['the cross', '&intType=3'],
    ['a way that is not known', '&intType=11'],
    ['an older version, which does not say how', ''],
  ])('%s is no answer, unless the banner could only be answered', (_what, more) => {
    expect(previousChoice('onetrust', stored(groups, more) + closed, options)).toBeNull();
    expect(
      previousChoice('onetrust', stored(groups, more) + closed, { ...options, closable: false }),
    ).toEqual({ analytics: true, marketing: false });
  });

  it.each([
    ['before the banner was answered', stored(groups)],
    ['with another cookie in its place', `${stored(groups)}; OptanonAlertBoxClosed=true`],
    ['to be asked again', stored(groups).replace('Reconsent=false', 'Reconsent=true') + closed],
    ['denied by the signal', stored(groups, '&intType=1', 1) + closed],
    ['without groups', stored('') + closed],
    ['with a group that is neither', stored('C0001:1,C0002:2') + closed],
    ['cut off', stored('C0001:1,C0002') + closed],
  ])('%s is no choice', (_what, cookies) => {
    expect(previousChoice('onetrust', cookies, { ...options, closable: false })).toBeNull();
  });
});
