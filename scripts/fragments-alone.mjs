/**
 * Passages of preact from their first words to their last, and what stands there instead. Our surfaces are functions
 * that return elements and arrays of them: of all components there is the fragment around an array alone, so there is
 * no class, state, context, hydration or boundary for errors.
 */
const PASSAGES = [
  // A fragment renders to its children. One that has thrown can be drawn again.
  [
    'v=e.length;try{',
    't&&t.then||D(r),n.__e(t,r,u)}',
    'if(s=r.props.children,r.__v==u.__v)r.__e=u.__e,r.__k=u.__k,r.__k.some(function(n){n&&(n.__=r)}),l=S(u);else try{l=I(t,w(s)?s:[s],r,u,i,f,o,e,l,c,a),r.__u&=-161}catch(n){throw r.__v=null,r.__e=u.__e,r.__k||(r.__k=u.__k||[]),n}',
  ],
  ['128&u.__u&&(', 'l=o[0]||l),', ''],
  [',i=t.__c){', 'i.__P=i.__n=null}', ',0);'],
  ['!u&&(i=t.__c)', 'g(f),g(i)),', ''],
  ['for(var i,o,e;t=t.__;)', 'throw f=0,n', 'throw n'],
  ['x.prototype.setState=', 'x.prototype.render=$,', ''],
];

/** No bundler can tell what is never rendered. Another version of preact, which has to be read again, fails the build. */
export const fragmentsAlone = {
  name: 'fragments-alone',
  transform(code, id) {
    if (!id.includes('/preact/')) return null;
    return PASSAGES.reduce((text, [first, last, instead]) => {
      const [start, end] = [text.indexOf(first), text.indexOf(last)];
      if (start < 0 || end < start || text.split(first).length + text.split(last).length !== 4)
        throw new Error(`preact is not what it was: ${first}`);
      return text.slice(0, start) + instead + text.slice(end + last.length);
    }, code);
  },
};
