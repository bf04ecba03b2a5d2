import { type Action, type Page, type Part, type Script, traits } from './model.js';

const isScript = (part: Part): part is Script => typeof part === 'object';

/** Firefox fires `error` of a deferred file as soon as it has failed, and not when its turn comes: a race. */
const withoutDeferredFaults = ({ fault, actions, ...script }: Script): Script => ({
  ...script,
  ...(fault && traits[script.kind].phase !== 'deferred' && { fault }),
  ...(actions && { actions: actions.map(inAction) }),
});

const inAction = (action: Action): Action =>
  action.do === 'write'
    ? { ...action, parts: action.parts.map((part) => (isScript(part) ? withoutDeferredFaults(part) : part)) }
    : action;

/** The page without what is no promise in this browser. */
export const promisedIn = (browser: string, page: Page): Page =>
  browser === 'firefox' ? { ...page, scripts: page.scripts.map(withoutDeferredFaults) } : page;
