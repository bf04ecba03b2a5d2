/** What can go wrong. The sentences are in a file of their own, fetched only when there is one to tell. */
export type Code =
  | 'accent'
  | 'async'
  | 'call'
  | 'choice'
  | 'config'
  | 'dialog'
  | 'early'
  | 'element'
  | 'expression'
  | 'hung'
  | 'integration'
  | 'length'
  | 'listener'
  | 'live'
  | 'locale'
  | 'nonce'
  | 'receipts'
  | 'reopen'
  | 'script'
  | 'step'
  | 'store'
  | 'strict'
  | 'surface'
  | 'template'
  | 'twice'
  | 'ui'
  | 'unread'
  | 'url';

/** Where every error goes. The same one is told once. */
export type Report = (code: Code, detail?: string, cause?: unknown) => void;

/** Code, detail and cause → a sentence. */
export type Describe = (code: Code, detail: string, cause: unknown) => string;

export const createReport = (
  console: { error(...data: unknown[]): void },
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
