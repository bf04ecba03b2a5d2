import type { Decision, Policy } from './types.js';

interface Term {
  readonly category: string;
  readonly negated: boolean;
  /** The services that the element names, where they belong to this term's category. */
  readonly services: readonly string[];
}

/** What an element waits for: one category, several (all needed), or alternatives (any is enough). */
export interface Expression {
  readonly any: boolean;
  readonly terms: readonly Term[];
}

/**
 * Reads `data-consent` and `data-service`. Null when a term is unknown or malformed, when spaces and `|` are
 * mixed, or when a service (several need all) is unknown or of another category: such an element stays shut.
 */
export const parseExpression = (text: string, service: string | null, policy: Policy): Expression | null => {
  const any = text.includes('|');
  const named = service?.split(' ') ?? [];
  // A word that still has a space in it is no category, so a mixture fails by itself.
  const terms = text
    .trim()
    .split(any ? '|' : /\s+/)
    .map((word): Term => {
      const category = word.replace(/^!/, '');
      const services = named.filter((id) => policy.services.get(id) === category);
      return { category, negated: word[0] === '!', services };
    });
  return terms.every(({ category }) => policy.categories.includes(category)) &&
    named.every((id) => terms.some((term) => term.services.includes(id)))
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
  const holds = ({ category, services, negated }: Term) => {
    const granted = services.length
      ? services.every((service) => allows(decision, category, service))
      : allows(decision, category);
    // While the configuration is wrong nothing is known, so "while not granted" is not known either.
    return negated ? !granted && !policy.locked : granted;
  };
  return any ? terms.some(holds) : terms.every(holds);
};
