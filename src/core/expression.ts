import type { Decision, Policy } from './types.js';

interface Term {
  readonly category: string;
  readonly negated: boolean;
  /** The service that the element names, where it belongs to this term's category. */
  readonly service: string | undefined;
}

/** What an element waits for: one category, several (all needed), or alternatives (any is enough). */
export interface Expression {
  readonly any: boolean;
  readonly terms: readonly Term[];
}

/**
 * Reads `data-consent` and `data-service`. Null when a term is unknown or malformed, when spaces and `|` are
 * mixed, or when the service is unknown or of another category: such an element stays shut.
 */
export const parseExpression = (text: string, service: string | null, policy: Policy): Expression | null => {
  const any = text.includes('|');
  // A word that still has a space in it is no category, so a mixture fails by itself.
  const words = any ? text.split('|') : text.trim().split(/\s+/);
  const home = service === null ? undefined : policy.services.get(service);
  const terms = words.map((word): Term => {
    const negated = word[0] === '!';
    const category = negated ? word.slice(1) : word;
    return { category, negated, service: service !== null && category === home ? service : undefined };
  });
  return terms.every((term) => policy.categories.includes(term.category)) &&
    (service === null || terms.some((term) => term.service))
    ? { any, terms }
    : null;
};

/** Whether what waits for the expression may run now. */
export const isOpen = ({ any, terms }: Expression, decision: Decision, policy: Policy): boolean => {
  const holds = ({ category, service, negated }: Term) => {
    const granted = allows(decision, category, service);
    // While the configuration is wrong nothing is known, so "while not granted" is not known either.
    return negated ? !granted && !policy.locked : granted;
  };
  return any ? terms.some(holds) : terms.every(holds);
};

/** Whether a category, or a service in it, may run. Unknown ids may not. */
export const allows = (decision: Decision, category: string, service?: string | undefined): boolean => {
  const verdict = service === undefined ? decision.categories[category] : decision.services[service];
  return Boolean(decision.categories[category] && verdict?.granted);
};
