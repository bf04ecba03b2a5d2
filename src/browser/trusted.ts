type Rules = Readonly<Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>>;
type Win = Window & { trustedTypes?: { createPolicy(name: string, rules: Rules): Rules } };

/** Makes of a text what a page under Trusted Types takes: only for what the gates have checked, and our own. */
export type Trust = (kind: keyof Rules, text: string) => string;

/**
 * The policy `consentry`, made when the first text needs it. Where it cannot be made texts stay texts: a page
 * without Trusted Types takes them, and one that has not allowed the policy refuses them by itself.
 */
export const trusted = ({ trustedTypes }: Win): Trust => {
  const pass = (text: string) => text;
  const rules: Rules = { createHTML: pass, createScript: pass, createScriptURL: pass };
  let policy: Rules | undefined;
  return (kind, text) => {
    try {
      policy ??= trustedTypes?.createPolicy('consentry', rules);
    } catch {
      policy = rules;
    }
    return (policy ?? rules)[kind](text);
  };
};
