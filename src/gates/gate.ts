/**
 * One kind of markup. A gate knows no record, policy or cookie: it is told, for one element at a time and as often
 * as one likes, that it is open (let the element through) or shut (hold it, or take back what can be taken back).
 * True when that changed something.
 */
export type Gate = (element: Element, open: boolean) => boolean;
