import fc from 'fast-check';
import {
  type Action,
  extras,
  importKinds,
  type Kind,
  kinds,
  listened,
  manners,
  type Page,
  type Part,
  type Script,
  traits,
} from './model.js';

const one = <T>(weight: number, value: T) => ({ weight, arbitrary: fc.constant(value) });

/** `undefined`, or rarely one of the values. */
const rarely = <T>(...values: T[]) => fc.oneof(one(8, undefined), ...values.map((value) => one(1, value)));

const kind: fc.Arbitrary<Kind> = fc.oneof(
  one(4, 'inline' as Kind),
  one(4, 'external' as Kind),
  ...kinds
    .slice(2)
    .map((other) => one(other.startsWith('nomodule') || other.startsWith('inline') ? 1 : 2, other)),
);

const writtenKind: fc.Arbitrary<Kind> = fc.oneof(
  one(4, 'inline' as Kind),
  one(4, 'external' as Kind),
  one(1, 'defer' as Kind),
  one(1, 'async' as Kind),
);

const micro: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('micro' as const),
  depth: fc.integer({ min: 2, max: 3 }),
});

const listen: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('listen' as const),
  to: fc.constantFrom(...listened),
  how: fc.constantFrom(...manners),
});

const write = (depth: number): fc.Arbitrary<Action> => {
  const plain: fc.Arbitrary<Part> = fc.constantFrom('text', 'element');
  const part: fc.Arbitrary<Part> =
    depth === 0
      ? plain
      : fc.oneof({ weight: 2, arbitrary: plain }, { weight: 3, arbitrary: script(depth - 1, writtenKind) });
  return fc.record({
    do: fc.constant('write' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    calls: fc.constantFrom('one', 'each', 'snippets'),
    boxed: fc.boolean(),
  });
};

const action = (depth: number): fc.Arbitrary<Action> =>
  fc.oneof(
    { weight: 3, arbitrary: micro },
    { weight: 3, arbitrary: listen },
    { weight: 2, arbitrary: write(depth) },
    one(1, { do: 'attach' as const }),
    one(1, { do: 'micro-write' as const }),
    one(1, { do: 'late-write' as const }),
  );

/** Every field drawn; `tidy` takes away what does not apply. `depth`: how many times a written script may write scripts itself. */
const script = (depth: number, ofKind: fc.Arbitrary<Kind>): fc.Arbitrary<Script> =>
  fc.record({
    kind: ofKind,
    actions: fc.array(action(depth), { maxLength: 3 }),
    ending: rarely('throws' as const, 'broken' as const),
    handlers: fc.boolean(),
    nonce: rarely('wrong' as const, 'absent' as const),
    dataSrc: fc.boolean(),
    delay: fc.integer({ min: 0, max: 50 }),
    fault: rarely('missing' as const, 'tampered' as const),
    integrity: fc.boolean(),
    extras: fc.subarray([...extras]),
    imports: fc
      .subarray([...importKinds.slice(0, 3)])
      .chain((some) => rarely('missing' as const).map((missing) => (missing ? [...some, missing] : some))),
  });

const allows = (kind: Kind, action: Action): boolean => {
  const { phase, module } = traits[kind];
  switch (action.do) {
    case 'micro':
      return true;
    case 'attach':
    case 'write':
    case 'micro-write':
      return phase === 'parse';
    case 'late-write':
      return phase !== 'parse';
    case 'listen':
      // The browser calls an async script's listeners for sure only for what waits for that script.
      return !module && (phase !== 'async' || action.to === 'load' || action.to === 'readystatechange');
  }
};

const isScript = (part: Part): part is Script => typeof part === 'object';

const tidyAction = (action: Action, nonced: boolean): Action =>
  action.do === 'write'
    ? { ...action, parts: action.parts.map((part) => (isScript(part) ? tidyWritten(part, nonced) : part)) }
    : action;

/** The browser waits for a written file even if the policy refuses it; Consentry does not wait for what is shut. */
const tidyWritten = (script: Script, nonced: boolean): Script => {
  const { nonce, ...others } = tidy(script, nonced, false);
  return nonce && script.kind !== 'external' ? { ...others, nonce } : others;
};

/** Keeps what has a meaning, and what the browser and Consentry are both meant to treat alike. */
const tidy = (loose: Script, nonced: boolean, mapped: boolean): Script => {
  const { external, module, phase } = traits[loose.kind];
  const blocked = nonced ? loose.nonce : undefined;
  const actions = (loose.actions ?? [])
    .filter((action) => allows(loose.kind, action))
    .map((action) => tidyAction(action, nonced));
  const imports = (loose.imports ?? []).filter((kind) => {
    // Which of two runs a module that both import is a race if one of them is async.
    if (kind === 'shared') return phase !== 'async';
    return kind !== 'mapped' || (mapped && phase !== 'async');
  });
  return {
    kind: loose.kind,
    ...(actions.length > 0 && { actions }),
    ...(loose.ending && { ending: loose.ending }),
    // A tag that its nonce shuts out stays shut for Consentry, where the browser fires `error`.
    ...(external && loose.handlers && !blocked && { handlers: true }),
    ...(blocked && { nonce: blocked }),
    ...(external && {
      ...(loose.dataSrc && { dataSrc: true }),
      delay: loose.delay ?? 0,
      ...(loose.fault && { fault: loose.fault }),
      ...(loose.integrity && { integrity: true }),
      ...(loose.extras?.length && { extras: loose.extras }),
    }),
    ...(module && imports.length > 0 && { imports }),
  };
};

export const anyPage: fc.Arbitrary<Page> = fc
  .record({
    csp: fc.oneof(one(3, 'none' as const), one(1, 'nonce' as const), one(1, 'strict-dynamic' as const)),
    head: fc.nat(14),
    map: fc.option(fc.nat(14)),
    scripts: fc.array(script(2, kind), { minLength: 3, maxLength: 14 }),
    cut: fc.option(fc.noBias(fc.nat(99)), { nil: undefined }),
    template: fc.option(fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 5 })), { nil: undefined }),
  })
  .map(({ csp, head, map, scripts, cut, template }): Page => {
    const firstModule = scripts.findIndex(({ kind }) => traits[kind].module);
    // An import map comes before the modules that use it, or it comes too late natively as well.
    const place = map === null || firstModule < 0 ? null : Math.min(map, firstModule);
    return {
      csp,
      head: Math.min(head, scripts.length),
      map: place,
      scripts: scripts.map((loose) => tidy(loose, csp !== 'none', place !== null)),
      ...(cut !== undefined && { cut }),
      ...(template && template[0] < scripts.length && { template: [template[0], template[0] + template[1]] }),
    };
  });
