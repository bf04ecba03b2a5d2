import type { Decision, Policy } from './types.js';

/** Whether a category, or a service in it, may run. Unknown ids may not. */
export const allows = ({ categories, services }: Decision, category: string, service?: string): boolean =>
  Boolean(
    categories[category] && (service === undefined ? categories[category] : services[service])?.granted,
  );

/**
 * Whether an element with `data-consent` and `data-service` (several: all needed) may be let through now. Null when a
 * term is unknown or malformed, when spaces and `|` are mixed, or when a service is unknown or of another category:
 * such an element stays shut.
 */
export const isOpen = (
  text: string,
  service: string | null,
  decision: Decision,
  policy: Policy,
): boolean | null => {
  const any = text.includes('|');
  const named = service?.split(' ') ?? [];
  const homeless = new Set(named);
  // A word that still has a space in it is no category, so a mixture fails by itself.
  // Each word once: markup may come from a stranger, and thousands of them would be asked of thousands of services.
  const terms = [...new Set(text.trim().split(any ? '|' : /\s+/))].map((word) => {
    const category = word.replace(/^!/, '');
    if (!policy.categories.includes(category)) return null;
    const services = named.filter((id) => policy.services.get(id) === category);
    for (const id of services) homeless.delete(id);
    const granted = services.length
      ? services.every((id) => allows(decision, category, id))
      : allows(decision, category);
    // While the configuration is wrong nothing is known, so "while not granted" is not known either.
    return word === category ? granted : !granted && !policy.locked;
  });
  return homeless.size || terms.includes(null) ? null : any ? terms.includes(true) : !terms.includes(false);
};
