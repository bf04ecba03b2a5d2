// What may run, service by service.
window.consentryQueue.push((consentry) => {
  const show = () =>
    demo.slot('services').replaceChildren(
      ...Object.entries(demo.config.services).map(([id, service]) => {
        const verdict = consentry.state.decision.services[id];
        const row = demo.element('tr');
        const category = demo.element('td');
        category.append(demo.badge(service.category));
        row.append(
          demo.element('td', service.name),
          category,
          demo.element('td', consentry.allows(service.category, id) ? 'yes' : 'no'),
          demo.element('td', verdict?.because ?? ''),
        );
        return row;
      }),
    );
  show();
  // A refusal of what was shut already changes the reason alone, and is no `change`.
  for (const name of ['change', 'consent', 'surface']) consentry.on(name, show);
});
