/** What there is of several parts, as one text. */
export const listed = (separator: string, ...parts: (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
