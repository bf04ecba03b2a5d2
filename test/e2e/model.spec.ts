import fc from 'fast-check';
import type * as Server from '../../src/server/index.js';
import { expect, test } from './support/fixtures.js';
import {
  type Answered,
  allowed,
  answer,
  asked,
  CATEGORIES,
  cookie,
  SERVICES,
  type Site,
} from './support/model.js';
import { pageHtml } from './support/site.js';

const { parseConsent }: typeof Server = await import(new URL('../../dist/server.js', import.meta.url).href);

/** `MODEL_RUNS=300 MODEL_SEED=7 npx playwright test --project=e2e model` tries more. */
const RUNS = Number(process.env.MODEL_RUNS ?? 12);
const SEED = Number(process.env.MODEL_SEED ?? 20261123);

type Step =
  | { readonly call: 'acceptAll' | 'rejectAll' | 'reset' }
  | { readonly choice: Readonly<Record<string, unknown>> }
  | { readonly site: Site };

const value = fc.oneof({ weight: 4, arbitrary: fc.boolean() }, fc.constantFrom<unknown>('true', 1, null));
const some = (...ids: string[]) =>
  fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 3, noNullPrototype: true });
const services = fc.oneof(
  { weight: 5, arbitrary: some('matomo', 'pixel', 'constructor', 'nobody') },
  fc.constantFrom<unknown>(true, false, null, 'matomo'),
);
const sites: fc.Arbitrary<Site> = fc.record({
  mode: fc.constantFrom('opt-in', 'opt-out'),
  revision: fc.constantFrom(1, 2),
  gpc: fc.boolean(),
  childDirected: fc.constantFrom(false, false, true),
});
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ call: fc.constantFrom('acceptAll', 'rejectAll', 'reset') }),
  {
    weight: 4,
    arbitrary: fc
      .tuple(some(...CATEGORIES, 'necessary', 'toString'), fc.option(services, { nil: undefined }))
      .map(([named, inside]) => ({ choice: inside === undefined ? named : { ...named, services: inside } })),
  },
  { weight: 2, arbitrary: fc.record({ site: sites }) },
);

/** What of a choice is an answer. */
const named = (choice: Readonly<Record<string, unknown>>): Map<string, boolean> => {
  const answers = (part: object, known: readonly string[]) =>
    Object.entries(part).filter(([id, said]) => typeof said === 'boolean' && known.includes(id));
  return new Map([...answers(choice, CATEGORIES), ...answers(Object(choice.services), [...SERVICES.keys()])]);
};
const options = ({ gpc, ...rest }: Site) => ({
  ...rest,
  reloadOnRevoke: false,
  services: Object.fromEntries([...SERVICES].map(([id, category]) => [id, { category }])),
});

test(`whatever is called in whatever order: page, cookie and server agree with the contract (seed ${SEED})`, async ({
  page,
  server,
}) => {
  test.setTimeout(30_000 + RUNS * 5_000);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: location.search === '?gpc' });
  });
  const visit = (site: Site) => {
    server.page('/', pageHtml({ config: options(site) }));
    return page.goto(server.url(site.gpc ? '/?gpc' : '/'));
  };
  const look = (): Promise<{ allowed: string[]; asked: boolean; events: [string, string[], string[]][] }> =>
    page.evaluate(
      ([categories, services]) => ({
        allowed: [
          ...categories.filter((id) => consentry.allows(id)),
          ...services.filter(([id, category]) => consentry.allows(category, id)).map(([id]) => id),
        ],
        asked: consentry.state.decision.ask !== null,
        events: (window as unknown as { told?: [string, string[], string[]][] }).told?.splice(0) ?? [],
      }),
      [CATEGORIES, [...SERVICES]] as const,
    );
  const listen = () =>
    page.evaluate(() => {
      const told: [string, readonly string[], readonly string[]][] = [];
      Object.assign(window, { told });
      consentry.on('change', ({ granted, revoked, servicesGranted, servicesRevoked }) =>
        told.push(['change', [...granted, ...servicesGranted], [...revoked, ...servicesRevoked]]),
      );
      consentry.on('consent', () => told.push(['consent', [], []]));
    });

  await fc.assert(
    fc.asyncProperty(sites, fc.array(steps, { minLength: 4, maxLength: 12 }), async (first, rest) => {
      let site = first;
      let now: Answered | null = null;
      await page.context().clearCookies();
      for (const step of [{ site: first }, ...rest]) {
        const before = allowed(now, site);
        let answered = false;
        if ('site' in step) {
          site = step.site;
          await visit(site);
          await listen();
        } else if ('choice' in step) {
          await page.evaluate((choice) => consentry.choose(choice as never), step.choice);
          answered = named(step.choice).size > 0;
          now = answer(now, site, named(step.choice));
        } else {
          await page.evaluate((call) => consentry[call](), step.call);
          const said = step.call === 'acceptAll';
          answered = step.call !== 'reset';
          now = answered
            ? answer(now, site, new Map([...CATEGORIES, ...SERVICES.keys()].map((id) => [id, said])))
            : null;
        }
        const after = allowed(now, site);
        const granted = after.filter((id) => !before.includes(id));
        const revoked = before.filter((id) => !after.includes(id));
        const events = [
          ...(!('site' in step) && granted.length + revoked.length ? [['change', granted, revoked]] : []),
          ...(answered ? [['consent', [], []]] : []),
        ];
        expect(await look()).toEqual({ allowed: after, asked: asked(now, site), events });
        const [kept] = await page.context().cookies(server.url('/'));
        expect(kept?.value.replace(/t=\d+/, 't=now')).toBe(now ? cookie(now) : undefined);
        const { allowed: served } = parseConsent(kept && `consentry=${kept.value}`, {
          ...options(site),
          gpc: site.gpc,
        });
        expect(
          served
            .filter((id) => id !== 'necessary')
            .map((id) => id.replace(/.*\//, ''))
            .sort(),
        ).toEqual([...after].sort());
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
