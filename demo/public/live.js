// The live log: every request that this page made, and everything that it has stored, each with its category.
(() => {
  const { badge, element, ownerOf, ownerOfUrl, slot, whenParsed } = window.demo;

  const row = (...cells) => {
    const made = element('tr');
    for (const cell of cells) {
      const td = element('td');
      td.append(cell);
      made.append(td);
    }
    return made;
  };

  const showRequest = (entry) => {
    const url = new URL(entry.name);
    // The demo's own look into the collector is not part of the page.
    if (url.pathname === '/collected') return;
    const [service, category] = ownerOfUrl(url);
    const elsewhere = url.origin === location.origin ? '' : `${url.host} `;
    slot('requests')?.append(
      row(
        `${Math.round(entry.startTime)} ms`,
        `${elsewhere}${url.pathname}`,
        entry.initiatorType,
        service,
        badge(category),
      ),
    );
  };

  const names = {
    cookie: () =>
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map((pair) => pair.split('=', 1)[0]),
    localStorage: () => Object.keys(localStorage),
    sessionStorage: () => Object.keys(sessionStorage),
    indexedDB: async () => (await indexedDB.databases()).map((database) => database.name),
    caches: async () => (window.caches ? caches.keys() : []),
  };
  const fields = {
    cookie: 'cookies',
    localStorage: 'storage',
    sessionStorage: 'storage',
    indexedDB: 'databases',
  };

  let shown = '';
  const showStored = async () => {
    const body = slot('stored');
    if (!body) return;
    const found = [];
    for (const [kind, list] of Object.entries(names))
      for (const name of await list()) found.push([kind, name, ...ownerOf(fields[kind] ?? 'caches', name)]);
    if (shown === JSON.stringify(found)) return;
    shown = JSON.stringify(found);
    body.replaceChildren(
      ...found.map(([kind, name, service, category]) => row(kind, name, service, badge(category))),
    );
    if (found.length === 0) body.append(row('Nothing is stored.', '', '', ''));
  };

  let collected = -1;
  const showCollected = async () => {
    const body = slot('collected');
    if (!body) return;
    const entries = await (await fetch('/collected')).json();
    if (entries.length === collected) return;
    collected = entries.length;
    body.replaceChildren(
      ...entries.map((entry) =>
        row(
          entry.service,
          `${entry.method} ${entry.path.split('?')[0]}`,
          entry.bytes ? `${entry.bytes} bytes` : '',
        ),
      ),
    );
    if (collected === 0) body.append(row('Nothing has arrived.', '', ''));
  };

  whenParsed(() => {
    new PerformanceObserver((list) => list.getEntries().forEach(showRequest)).observe({
      type: 'resource',
      buffered: true,
    });
    const refresh = () => {
      showStored();
      showCollected();
    };
    refresh();
    setInterval(refresh, 1000);
  });
})();
