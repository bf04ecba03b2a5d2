import { type Action, type Page, type Part, type Script, traits } from './model.js';

const isScript = (part: Part): part is Script => typeof part === 'object';

/** Firefox fires `error` of a deferred file as soon as it has failed, and not when its turn comes: a race. */
const withoutDeferredFaults = ({ fault, ...script }: Script): Script => ({
  ...script,
  ...(fault && traits[script.kind].phase !== 'deferred' && { fault }),
});

/**
 * WebKit asks for files, and runs modules, whose nonce a policy refuses; of a module that does not parse it tells
 * nobody, so that the rest waits until `releaseTimeout`.
 */
const withoutOddities = ({ nonce, ending, ...script }: Script): Script => {
  const { external, module } = traits[script.kind];
  return {
    ...script,
    ...(nonce && !external && { nonce }),
    ...(ending && !(module && ending === 'broken') && { ending }),
  };
};

const inParts =
  (change: (script: Script) => Script) =>
  ({ actions, ...script }: Script): Script =>
    change({ ...script, ...(actions && { actions: actions.map((action) => inAction(action, change)) }) });

const inAction = (action: Action, change: (script: Script) => Script): Action =>
  action.do === 'write'
    ? { ...action, parts: action.parts.map((part) => (isScript(part) ? inParts(change)(part) : part)) }
    : action;

const changes: Readonly<Record<string, (script: Script) => Script>> = {
  firefox: withoutDeferredFaults,
  webkit: withoutOddities,
};

/** The page without what is no promise in this browser. */
export const promisedIn = (browser: string, page: Page): Page => {
  const change = changes[browser];
  return change ? { ...page, scripts: page.scripts.map(inParts(change)) } : page;
};

/** What no longer holds where one half of the scripts runs after the other. */
const withinOne = ({ actions, ...script }: Script): Script => ({
  ...script,
  ...(actions && {
    actions: actions.filter(
      (each) => each.do !== 'attach' && !(each.do === 'listen' && each.to === 'onload='),
    ),
  }),
});

/** The page without what its scripts have with those of the other half. */
export const apart = (page: Page): Page => ({ ...page, scripts: page.scripts.map(inParts(withinOne)) });

/** When WebKit settles promises, and tells what was thrown, depends: also after `onload=` or the next script. */
export const hasOrderInWebKit = (entry: string): boolean => !/ (micro|error) /.test(entry);
