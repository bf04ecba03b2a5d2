/** The problems of a configuration as one text. */
export const configText = (problems: readonly string[]): string =>
  `${problems.length === 1 ? 'a problem' : `${problems.length} problems`} in the configuration:\n${problems
    .map((line) => `- ${line}`)
    .join('\n')}`;
