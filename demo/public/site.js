// Shared by all pages: the consent state, the log of events, and which service of the configuration a name belongs to.
window.demo = (() => {
  const config = JSON.parse(document.getElementById('consentry-config')?.textContent || '{}');
  const services = Object.entries(config.services ?? {});

  const matches = (pattern, text) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map(RegExp.escape ?? escapeText)
        .join('.*')}$`,
    ).test(text);
  function escapeText(text) {
    return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  }

  const cookieName = config.cookie?.name ?? 'consentry';
  /** [service, category] of a cookie or storage key. */
  const ownerOf = (field, name) => {
    if (name === cookieName || name.startsWith('consentry')) return ['Consentry', 'necessary'];
    const found = services.find(([, service]) =>
      (service[field] ?? []).some((entry) => matches(entry.name ?? entry, name)),
    );
    return found ? [found[1].name ?? found[0], found[1].category] : ['not configured', 'unknown'];
  };
  /** [service, category] of an address, by the services' hosts. */
  const ownerOfUrl = (address) => {
    const url = new URL(address, location.href);
    const place = url.host + url.pathname;
    const found = services.find(([, service]) =>
      (service.hosts ?? []).some((host) => (host.endsWith('/') ? place.startsWith(host) : place === host)),
    );
    if (found) return [found[1].name ?? found[0], found[1].category];
    if (url.origin !== location.origin) return ['not configured', 'unknown'];
    return [/\/consentry[^/]*\.js$/.test(url.pathname) ? 'Consentry' : 'this site', 'necessary'];
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const badge = (category) => element('span', category, { class: 'badge', 'data-category': category });
  const slot = (name) => document.querySelector(`[data-demo="${name}"]`);
  const whenParsed = (run) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
    else run();
  };

  let unsaid = [];
  const flush = () => {
    unsaid = unsaid.filter(([name, text]) => {
      slot(name)?.append(element('li', text));
      return !slot(name);
    });
  };
  /** One line of a visible log; kept, in order, until the log is there. */
  const say = (name, text) => {
    unsaid.push([name, text]);
    flush();
  };
  whenParsed(flush);

  const describe = (type, detail) => {
    if (type === 'change') {
      const left = detail.notCleared?.length
        ? `; not cleared: ${detail.notCleared.map((item) => item.name ?? item).join(', ')}`
        : '';
      return `granted [${detail.granted.join(', ')}] revoked [${detail.revoked.join(', ')}] via ${detail.via}${left}`;
    }
    if (type === 'consent') return `granted [${detail.record.granted.join(', ')}]`;
    if (type === 'surface') return String(detail.surface);
    if (type === 'error') return String(detail.message);
    if (type === 'block' || type === 'release') {
      const of = [detail.category, detail.service].filter(Boolean).join('/');
      return `${detail.kind} ${detail.url ? new URL(detail.url, location.href).pathname : 'inline'} (${of})`;
    }
    return '';
  };

  const showState = (state) =>
    whenParsed(() => {
      const list = slot('state');
      if (!list || !state) return;
      const items = Object.entries(state.decision.categories).map(([id, verdict]) => {
        const item = element('div');
        const name = element('dt');
        name.append(badge(id));
        item.append(
          name,
          element('dd', `${verdict.granted ? 'granted' : 'denied'}, because: ${verdict.because}`),
        );
        return item;
      });
      list.replaceChildren(...items);
    });

  // One way for all events, also those that came before this file ran: the queue, and `ready` for late listeners.
  window.consentryQueue ||= [];
  window.consentryQueue.push((consentry) => {
    for (const type of ['ready', 'change', 'consent', 'surface', 'block', 'release', 'error'])
      consentry.on(type, (detail) => {
        say('events', `${type}: ${describe(type, detail)}`.replace(/: $/, ''));
        showState(consentry.state);
      });
    showState(consentry.state);
  });

  return { config, ownerOf, ownerOfUrl, element, badge, slot, say, whenParsed };
})();
