// Consentry as one might write it in an afternoon. The comparison has to tell each of these from the browser.
const mutant = (release: string) => `
const fresh = (held) => {
  const script = document.createElement('script');
  for (const { name, value } of held.attributes) if (name !== 'type') script.setAttribute(name, value);
  if (held.dataset.type) script.type = held.dataset.type;
  if (held.dataset.src) script.src = held.dataset.src;
  script.nonce = held.nonce;
  script.text = held.text;
  return script;
};
const run = (held, order = false) => {
  const script = fresh(held);
  if (order && !held.hasAttribute('async')) script.async = false;
  held.replaceWith(script);
  return script;
};
const over = (script) => !script.src || script.noModule ? Promise.resolve()
  : new Promise((resolve) => { script.onload = script.onerror = resolve; });
const release = async (tags) => { ${release} };
const all = () => [...document.querySelectorAll('script[type="text/plain"]')];
addEventListener('DOMContentLoaded', () => {
  if (document.cookie) return release(all());
  const region = document.createElement('div');
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', 'Cookie consent');
  region.innerHTML = '<button>Accept all</button>';
  region.firstChild.onclick = () => release(all());
  document.body.append(region);
});`;

export const mutants: Readonly<Record<string, string>> = {
  'inserts all at once': mutant('for (const held of tags) run(held)'),
  'inserts all at once and asks the browser for order': mutant('for (const held of tags) run(held, true)'),
  'waits for each file': mutant('for (const held of tags) await over(run(held, true))'),
  'runs every script twice': mutant('for (const held of tags) run(run(held))'),
  'forgets the last script': mutant('for (const held of tags.slice(0, -1)) run(held, true)'),
  'does not wait for consent': `${mutant('')}addEventListener('load', () => { for (const held of all()) run(held); });`,
};
