// Shows the data layer as it grows. What is in it already came before this script; what comes is seen by its `push`,
// which is what Google's own tags put in its place, too.
(() => {
  let answered = false;
  const row = (entry) => {
    const command = String(entry) === '[object Arguments]' ? [...entry] : undefined;
    // The last word is the value that was set, or the table of signals.
    const words = command ? command.filter((word) => typeof word === 'string') : ['event', entry.event];
    const said = command ? command.filter((word) => typeof word !== 'string').at(-1) : entry;
    answered ||= words[1] === 'update';
    const made = demo.element('tr');
    made.append(
      demo.element('td', answered ? 'a choice is known' : 'before a choice'),
      demo.element('td', words.join(' ')),
      demo.element('td', JSON.stringify(said, null, 1).replaceAll('\n', ' ')),
    );
    return made;
  };
  const layer = window.dataLayer;
  const show = (entries) => demo.whenParsed(() => demo.slot('layer').append(...entries.map(row)));
  show([...layer]);
  const push = layer.push.bind(layer);
  layer.push = (...entries) => {
    show(entries);
    return push(...entries);
  };
  demo.whenParsed(() =>
    demo.slot('reset').addEventListener('click', () => {
      window.consentry.reset();
      location.reload();
    }),
  );
})();
