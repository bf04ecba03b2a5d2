import type { ServiceOptions } from '../../config/options.js';
import { kept } from '../kept.js';
import { ownKeys } from '../own-keys.js';
import { label, text } from '../texts.js';
import type { View } from '../view.js';

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  more: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), more);
  element.append(...children);
  return element;
};

/** Text of the site's, in a direction of its own: it need not be in the language of the page. */
const said = (words = ''): HTMLElement => make('bdi', {}, words);

/** What the browser makes of it, or the text as it is where it is no code or the locale is none. */
const localised = (otherwise: string, say: () => string | undefined): string => {
  try {
    return say() ?? otherwise;
  } catch {
    return otherwise;
  }
};

/** Consentry itself: what it keeps is strictly necessary, and declared like all else. */
const ourselves = (view: View): ServiceOptions => {
  const { config, state } = view;
  const { name, days } = config.cookie;
  const duration = localised(`${days}`, () =>
    days.toLocaleString(state.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  );
  return {
    category: 'necessary',
    name: text(view, 'banner.name'),
    cookies: [{ name, purpose: text(view, 'own'), duration }],
    storage: ownKeys(config).filter((key) => config.receipts || !key.endsWith('.outbox')),
  };
};

/** One table for each category that has services, with one body for each service. */
export const tables = (view: View): readonly HTMLTableElement[] => {
  const { config, state } = view;
  const services = [...config.services].map(([id, service]) => ({ name: id, ...service }));
  const names = ({ cookies = [] }: ServiceOptions) => cookies.map(({ name }) => name);
  const listed = services.some(
    (service) => service.category === 'necessary' && names(service).includes(config.cookie.name),
  );
  const all: readonly ServiceOptions[] = listed ? services : [ourselves(view), ...services];
  /** A column that nobody has anything for is none. */
  const has = (key: 'provider' | 'country' | 'policyUrl') => all.some((service) => service[key]);

  const body = (service: ServiceOptions): HTMLElement => {
    const { name, provider, country = '', policyUrl } = service;
    const found = kept(view, service);
    const rows = found[0] ? found : [['', '', ''] as const];
    const rowSpan = rows.length;
    const where = localised(country, () =>
      new Intl.DisplayNames(state.locale, { type: 'region' }).of(country.toUpperCase()),
    );
    const before = [
      make('th', { scope: 'rowgroup', rowSpan }, said(name)),
      ...(has('provider') ? [make('td', { rowSpan }, said(provider))] : []),
      ...(has('country') ? [make('td', { rowSpan }, where)] : []),
    ];
    const policy = policyUrl ? [make('a', { href: policyUrl }, text(view, 'policy'))] : [];
    const after = has('policyUrl') ? [make('td', { rowSpan }, ...policy)] : [];
    return make(
      'tbody',
      {},
      ...rows.map((cells, at) => {
        const own = cells.map((cell) => make('td', {}, said(cell)));
        return make('tr', {}, ...(at === 0 ? [...before, ...own, ...after] : own));
      }),
    );
  };

  const head = [
    'service' as const,
    ...(has('provider') ? (['provider'] as const) : []),
    ...(has('country') ? (['country'] as const) : []),
    'name' as const,
    'purpose' as const,
    'duration' as const,
    ...(has('policyUrl') ? (['policy'] as const) : []),
  ];
  return [...config.categories.keys()].flatMap((id) => {
    const inside = all.filter(({ category }) => category === id);
    return inside[0]
      ? make(
          'table',
          {},
          make('caption', {}, label(view, id)),
          make(
            'thead',
            {},
            make('tr', {}, ...head.map((key) => make('th', { scope: 'col' }, text(view, key)))),
          ),
          ...inside.map(body),
        )
      : [];
  });
};
