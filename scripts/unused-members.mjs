/** What nothing of ours calls. */
const UNUSED = ['get', 'remove', 'withAttributes', 'withConverter', 'attributes'];

/** The members of the object that js-cookie is: the arguments of its one `Object.create`. */
const members = (node) => {
  if (!node || typeof node !== 'object') return [];
  const { type, callee, arguments: given } = node;
  if (type === 'CallExpression' && callee.property?.name === 'create')
    return given.flatMap(({ properties }) => properties);
  return Object.values(node).flatMap(members);
};

/** js-cookie is one object: no bundler can tell that half of it is never called, about 170 bytes of consentry.js. */
export const unusedMembers = {
  name: 'unused-members',
  transform(code, id) {
    if (!id.includes('/js-cookie/')) return null;
    const unused = members(this.parse(code)).filter(({ key }) => UNUSED.includes(key.name));
    if (unused.length !== UNUSED.length) throw new Error('js-cookie has other members than it had');
    // From behind, so that the places of the others hold.
    return unused
      .reverse()
      .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^,/, ''), code);
  },
};
