import { h } from 'preact';
import { optedOut } from '../core/opted-out.js';
import type { Messages } from './en.js';
import type { View } from './view.js';

/** A text, or undefined where a site's category or an ordinary verdict has none. */
export const find = ({ texts }: View, key: string): string | undefined => texts[key];

export const text = (view: View, key: keyof Messages, name = ''): string =>
  (find(view, key) ?? '').replaceAll('{name}', () => name);

export const label = (view: View, id: string): string =>
  view.config.categories.get(id)?.label ?? find(view, `category.${id}`) ?? id;

/** A link, where the site gave a URL for it. */
export const link = (view: View, href: string | undefined, name: 'policy' | 'help' = 'policy') =>
  href && (
    <a part="link" href={href}>
      {text(view, name)}
    </a>
  );

/** Says that Global Privacy Control is honoured, where it is. */
export const signal = (view: View) =>
  optedOut(view.config.policy, view.state) && <b part="signal">{text(view, 'gpc')}</b>;

/** Why the visitor is asked once more, where there was a choice. */
export const asked = (view: View) => {
  const { ask } = view.state.decision;
  const why = (ask === 'revised' && view.config.revisionNote) || find(view, `asked.${ask}`);
  // In a direction of its own: the site may have written it in another language.
  return (
    why && (
      <p part="note">
        <bdi>{why}</bdi>
      </p>
    )
  );
};
