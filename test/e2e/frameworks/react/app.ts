import { Gate, useConsent } from 'consentry/react';
import { createElement as h, useEffect, useState } from 'react';
import { arrived, left } from '../app.js';

const Tracker = () => {
  useEffect(() => {
    arrived();
    return left;
  }, []);
  return h('p', { id: 'on' }, 'on');
};

const Visit = ({ initial }: { initial?: readonly string[] | undefined }) => {
  const { state, allows, show } = useConsent(initial);
  return h(
    'section',
    null,
    h('p', { id: 'known' }, state ? 'known' : 'unknown'),
    h('p', { id: 'allows' }, String(allows('analytics'))),
    h('p', { id: 'surface' }, state?.surface ?? ''),
    h('button', { id: 'choose', type: 'button', onClick: () => show('preferences') }, 'Choose'),
    h(Gate, { category: 'analytics', fallback: h('p', { id: 'off' }, 'off'), initial }, h(Tracker)),
    h(Gate, { category: 'marketing', service: 'acme', initial }, h('p', { id: 'acme' }, 'acme')),
  );
};

/** Two routes, and a link between them. */
export const Site = ({ initial }: { initial?: readonly string[] | undefined }) => {
  const [away, go] = useState(false);
  return h(
    'main',
    null,
    h('button', { id: 'go', type: 'button', onClick: () => go(!away) }, 'Go'),
    away ? h('p', { id: 'away' }, 'elsewhere') : h(Visit, { initial }),
  );
};
