import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { encode } from '../../src/core/codec.js';
import type * as Server from '../../src/server/index.js';
import { record } from '../core/samples.js';

const text = readFileSync('dist/server.js', 'utf8');

describe('dist/server.js', () => {
  it('imports nothing', () => {
    expect(text).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(/m);
  });

  it('runs where there is nothing but the language: no Node, no DOM, no URL', () => {
    const context = vm.createContext({});
    vm.runInContext(`${text.replace(/export \{([^}]+)\};?\s*$/, 'globalThis.server = {$1};')}`, context);
    const { parseConsent, contentSecurityPolicy, renewConsent } = context.server as typeof Server;
    const services = { matomo: { category: 'analytics', hosts: ['stats.example'] } };
    const at = Math.floor(Date.now() / 1000);
    const chosen = record({ at, granted: ['necessary', 'analytics'], denied: ['functional', 'marketing'] });
    const consent = parseConsent(`consentry=${encodeURIComponent(encode(chosen))}`, { services });
    expect(consent.record).toEqual(chosen);
    expect(contentSecurityPolicy(consent, { services })).toContain(' stats.example:* ');
    expect(() => contentSecurityPolicy(consent, { allow: ['*'] })).toThrow('allow[0]');
    expect(renewConsent(`consentry=${encode(chosen)}`)).toContain(encode(chosen));
  });

  it('needs WebCrypto and text for a hand-over, and nothing else', async () => {
    const context = vm.createContext({ crypto: webcrypto, TextEncoder, Uint8Array, btoa, atob });
    vm.runInContext(`${text.replace(/export \{([^}]+)\};?\s*$/, 'globalThis.server = {$1};')}`, context);
    const { signHandover, verifyHandover, handoverCookie } = context.server as typeof Server;
    const ends = { secret: 'x'.repeat(32), issuer: 'https://a.example', audience: 'https://b.example' };
    const cookie = `consentry=${encode(record({ at: Math.floor(Date.now() / 1000) }))}`;
    const token = await signHandover(cookie, ends);
    const handover = await verifyHandover(token, { ...ends, referrer: 'https://a.example/' });
    expect(handover && handoverCookie(handover, null)).toContain(cookie);
  });

  it('has types that need neither those of the DOM nor those of Node', () => {
    const program = ts.createProgram(['dist/server/index.d.ts'], {
      lib: ['lib.es2022.d.ts'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      noEmit: true,
    });
    const said = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(said).toEqual([]);
    expect(program.getSourceFiles().map(({ fileName }) => fileName)).not.toContainEqual(
      expect.stringMatching(/lib\.dom|@types\/node/),
    );
  });
});
