/** Where every error goes: once to the console, once to the listeners of `error`. */
export type Report = (message: string, cause?: unknown) => void;

export const createReport = (
  console: Pick<Console, 'error'>,
  tell: (detail: { message: string; cause: unknown }) => void,
): Report => {
  const told = new Set<string>();
  return (message, cause) => {
    if (told.has(message)) return;
    told.add(message);
    console.error(`Consentry: ${message}`, ...(cause === undefined ? [] : [cause]));
    tell({ message, cause });
  };
};
