import type { ServiceOptions } from '../config/options.js';
import { MaybeLink } from './MaybeLink.js';
import { text } from './texts.js';
import type { View } from './view.js';

export const listed = (separator: string, ...parts: (string | undefined)[]) =>
  parts.filter(Boolean).join(separator);

interface DetailsProps {
  view: View;
  id: string;
  service: ServiceOptions;
}

/** The policy of a service and the cookies that it sets, where the site says so. */
export const Details = ({ view, id, service: { name = id, policyUrl, cookies = [] } }: DetailsProps) =>
  (policyUrl || cookies[0]) && (
    <details part="details">
      <summary>{text(view, 'details', name)}</summary>
      <MaybeLink href={policyUrl} label={text(view, 'policy')} />
      {cookies.map((cookie) => (
        <p key={cookie.name}>{listed(' · ', cookie.name, cookie.duration, cookie.purpose)}</p>
      ))}
    </details>
  );
