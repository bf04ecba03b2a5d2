/** What of the language's surroundings is used: there in Node 20, Deno, Bun, browsers and workers at the edge. */
interface Runtime {
  readonly crypto: {
    readonly subtle: {
      importKey(
        format: 'raw',
        key: Uint8Array,
        algorithm: { readonly name: 'HMAC'; readonly hash: 'SHA-256' },
        extractable: false,
        usages: readonly ('sign' | 'verify')[],
      ): Promise<object>;
      sign(algorithm: 'HMAC', key: object, data: Uint8Array): Promise<ArrayBuffer>;
      verify(algorithm: 'HMAC', key: object, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
    };
    getRandomValues(bytes: Uint8Array): Uint8Array;
  };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  btoa(text: string): string;
  atob(text: string): string;
}

const runtime = (): Runtime => globalThis as unknown as Runtime;

/** At least 32 bytes, as HMAC-SHA-256 wants; text counts as UTF-8. Made by `openssl rand -base64 32`, say. */
export type Secret = string | Uint8Array;

export const bytesOf = (secret: Secret): Uint8Array =>
  typeof secret === 'string' ? new (runtime().TextEncoder)().encode(secret) : secret;

const base64url = (text: string): string =>
  runtime().btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const binary = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const decoded = (text: string): string => runtime().atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** 128 random bits, base64url. */
export const nonce = (): string => base64url(binary(runtime().crypto.getRandomValues(new Uint8Array(16))));

/** A JSON Web Token has to begin with exactly this: which algorithm is used is not for the token to say. */
const header = (): string => base64url(JSON.stringify({ alg: 'HS256', typ: 'consentry-handover+jwt' }));

/** More than a cookie can be is nothing that we have made; nothing is spent on it. */
const TOKEN = /^([\w-]{1,100})\.([\w-]{1,6000})\.([\w-]{43})$/;

const keyOf = (secret: Secret, usage: 'sign' | 'verify') =>
  runtime().crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    usage,
  ]);

/** The claims as a signed JSON Web Token (RFC 7519, HS256). They have to be ASCII. */
export const sign = async (claims: object, secret: Secret): Promise<string> => {
  const text = `${header()}.${base64url(JSON.stringify(claims))}`;
  const mac = await runtime().crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), bytes(text));
  return `${text}.${base64url(binary(new Uint8Array(mac)))}`;
};

/** What one of the secrets has signed, or null. Never throws. Compares in constant time: `verify` of WebCrypto does. */
export const open = async (token: unknown, secrets: readonly Secret[]): Promise<unknown> => {
  const [, head = '', body = '', mac = ''] = TOKEN.exec(typeof token === 'string' ? token : '') ?? [];
  if (head !== header()) return null;
  try {
    const signature = bytes(decoded(mac));
    // One text for one signature: `atob` forgives spare bits.
    if (base64url(binary(signature)) !== mac) return null;
    const text = bytes(`${head}.${body}`);
    for (const secret of secrets) {
      const key = await keyOf(secret, 'verify');
      if (await runtime().crypto.subtle.verify('HMAC', key, signature, text))
        return JSON.parse(decoded(body));
    }
  } catch {
    // No base64, no JSON: nobody of ours has signed it.
  }
  return null;
};
