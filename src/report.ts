/** What can go wrong. The sentences are in a file of their own, fetched only when there is one to tell. */
export type Code =
  | 'async'
  | 'call'
  | 'choice'
  | 'config'
  | 'early'
  | 'element'
  | 'expression'
  | 'hung'
  | 'length'
  | 'listener'
  | 'live'
  | 'nonce'
  | 'reopen'
  | 'script'
  | 'step'
  | 'store'
  | 'twice'
  | 'ui'
  | 'url';

/** Where every error goes. The same one is told once. */
export type Report = (code: Code, detail?: string, cause?: unknown) => void;

/** Code, detail and cause → a sentence. */
export type Describe = (code: Code, detail: string, cause: unknown) => string;

export const createReport = (
  console: Pick<Console, 'error'>,
  load: () => Promise<Describe>,
  tell: (detail: { message: string; cause: unknown }) => void,
): Report => {
  const told = new Set<string>();
  return (code, detail = '', cause = undefined) => {
    const key = code + detail;
    if (told.has(key)) return;
    told.add(key);
    const show = (message: string) => {
      console.error(`Consentry: ${message}`, ...(cause ? [cause] : []));
      tell({ message, cause });
    };
    load().then(
      (sentence) => show(sentence(code, detail, cause)),
      () => show(`${code} ${detail}`),
    );
  };
};
