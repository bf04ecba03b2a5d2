// Before Consentry's own tag, as the guide has it.
(window.consentryQueue ||= []).push((consentry) => {
  const tool = 'vanilla-cookieconsent';
  const names = { categories: { analytics: 'analytics', ads: 'marketing' } };
  const choice = consentry.state.record
    ? null
    : consentryMigrate.previousChoice(tool, document.cookie, names);
  if (choice) consentry.choose(choice);
  consentryMigrate.adoptMarkup(tool, { ...names, watch: true });

  const found = choice
    ? `Taken over from ${tool}: ${JSON.stringify(choice)}`
    : consentry.state.record
      ? 'Consentry has a record of its own; nothing else is read.'
      : 'No answer, neither here nor of the other tool.';
  document.addEventListener('DOMContentLoaded', () => {
    demo.slot('found').textContent = found;
    demo.slot('again').addEventListener('click', () => {
      // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox have had no other way for long.
      document.cookie = 'cc_cookie=; Max-Age=0; path=/';
      consentry.reset();
    });
  });
});
