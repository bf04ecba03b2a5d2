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
  const terms = text
    .trim()
    .split(any ? '|' : /\s+/)
    .map((word): Term => {
      const category = word.replace(/^!/, '');
      const home = service !== null && policy.services.get(service) === category;
      return { category, negated: word[0] === '!', service: home ? service : undefined };
    });
  return terms.every(({ category }) => policy.categories.includes(category)) &&
    (service === null || terms.some((term) => term.service))
    ? { any, terms }
    : null;
};

/** Whether a category, or a service in it, may run. Unknown ids may not. */
export const allows = ({ categories, services }: Decision, category: string, service?: string): boolean =>
  Boolean(
    categories[category] && (service === undefined ? categories[category] : services[service])?.granted,
  );

/** Whether what waits for the expression may run now. */
export const isOpen = ({ any, terms }: Expression, decision: Decision, policy: Policy): boolean => {
  const holds = ({ category, service, negated }: Term) => {
    const granted = allows(decision, category, service);
    // While the configuration is wrong nothing is known, so "while not granted" is not known either.
    return negated ? !granted && !policy.locked : granted;
  };
  return any ? terms.some(holds) : terms.every(holds);
};
