import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { integrity } from './bake.js';

export interface Sizes {
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
  readonly integrity: string;
}

/** `manifest.json`, in the form of the package's own. */
export interface Manifest {
  readonly version: string;
  readonly files: Readonly<Record<string, Sizes>>;
}

export const sizes = (text: string): Sizes => {
  const content = Buffer.from(text);
  return {
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    integrity: integrity(text),
  };
};
