import { h, render } from 'preact';
import type { ServiceOptions } from '../../config/options.js';
import { kept } from '../kept.js';
import { link, text } from '../texts.js';
import type { View } from '../view.js';
import { listed } from './listed.js';

/** What a service keeps, and by whom it is, folded up. Null where the site says neither. */
export const details = (view: View, name: string, service: ServiceOptions) => {
  const { provider, country, policyUrl } = service;
  const rows = kept(view, service);
  const who = listed(', ', provider, country);
  const policy = link(view, policyUrl);
  if (!rows[0] && !policy) return null;
  const title = text(view, 'details', name);

  const content = () => {
    const columns = [
      'name',
      'purpose',
      'duration',
      ...(who || policy ? (['provider'] as const) : []),
    ] as const;
    const head = columns.map((key) => (
      <th key={key} scope="col">
        {text(view, key)}
      </th>
    ));
    const body = rows.map(([key, purpose, duration], at) => (
      <tr>
        {/* Each in a direction of its own: `_ga*` would be read as `*ga_` between Arabic words. */}
        <th scope="row">
          <bdi>{key}</bdi>
        </th>
        <td>
          <bdi>{purpose}</bdi>
        </td>
        <td>
          <bdi>{duration}</bdi>
        </td>
        {at === 0 && columns[3] && (
          <td rowSpan={rows.length}>
            <bdi>{who}</bdi> {policy}
          </td>
        )}
      </tr>
    ));
    return rows[0] ? (
      // A box that scrolls has to be within reach of the keyboard.
      // biome-ignore lint/a11y/useSemanticElements: a fieldset brings the browser's own layout along
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      <div part="scroll" role="group" tabIndex={0} aria-label={title}>
        <table part="table">
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{body}</tbody>
        </table>
      </div>
    ) : (
      policy
    );
  };
  // Only when it is unfolded: of 200 services with all their cookies, hardly any is.
  const fill = (box: Element | null) => {
    if (box) render(content(), box);
  };

  return (
    <details part="details" onToggle={({ currentTarget }) => fill(currentTarget.lastElementChild)}>
      {/* A click comes before it unfolds, so that it is not empty for a moment. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary onClick={({ currentTarget }) => fill(currentTarget.nextElementSibling)}>{title}</summary>
      <div
        ref={(box) => {
          if (box?.closest('details')?.open) fill(box);
        }}
      />
    </details>
  );
};
