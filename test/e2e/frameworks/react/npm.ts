import { createConsent } from 'consentry';
import { Gate, useConsent } from 'consentry/react';
import { createElement as h, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** Each starts Consentry, as components do that know nothing of each other. */
const Widget = ({ revision }: { revision: number }) => {
  useEffect(() => {
    createConsent({ revision });
  }, [revision]);
  const { state } = useConsent();
  return h('p', { className: 'revision' }, String(state?.record?.revision ?? ''));
};

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    h(
      StrictMode,
      null,
      h(Widget, { revision: 3 }),
      h(Widget, { revision: 4 }),
      h(Gate, { category: 'analytics', fallback: h('p', { id: 'off' }, 'off') }, h('p', { id: 'on' }, 'on')),
    ),
  );
