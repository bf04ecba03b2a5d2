/** Languages that are read by those who wish for another one, which has no texts of its own. */
const NEAR: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/** A tag with the language, script and region that it says or that are likely for it; null where it is none. */
const likely = (tag: string): Intl.Locale | null => {
  try {
    // `de_AT` is what some servers write into `<html lang>`.
    const locale = new Intl.Locale(tag.replaceAll('_', '-').replace(/^\w+/, (word) => NEAR[word] ?? word));
    return locale.maximize();
  } catch {
    return null;
  }
};

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

export const isRightToLeft = (tag: string): boolean => RIGHT_TO_LEFT.includes(likely(tag)?.script ?? '');

/**
 * The best match (BCP 47) among what there is for the first wish that has one: the tag itself, else the same
 * language in the same script, of the same region before the one of no region before any.
 */
export const pick = (wishes: readonly string[], available: readonly string[]): string | undefined => {
  for (const tag of wishes) {
    const wish = likely(tag);
    const same = available.filter((each) => {
      const { language, script } = likely(each) ?? {};
      return wish && language === wish.language && script === wish.script;
    });
    const best =
      same.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      same.find((each) => new Intl.Locale(each).region === wish?.region) ??
      same.find((each) => !new Intl.Locale(each).region) ??
      same[0];
    if (best) return best;
  }
  return undefined;
};
