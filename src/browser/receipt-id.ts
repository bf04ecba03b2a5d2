/** 16 random bytes as base64url: the id of one decision. */
export const receiptId = ({ crypto }: typeof globalThis): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .slice(0, 22)
    .replace(/[+/]/g, (sign) => (sign === '+' ? '-' : '_'));
