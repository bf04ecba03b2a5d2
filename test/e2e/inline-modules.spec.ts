import { createHash } from 'node:crypto';
import { expect, test } from './support/watched.js';

const module = (text: string) =>
  `<script type="text/plain" data-consent="analytics" data-type="module">${text}</script>`;
const after = `${module('ran.push("after")')}
  <script type="text/plain" data-consent="analytics">addEventListener('load', () => ran.push('load'))</script>`;
/** Longer than the test: nobody may wait for it. */
const config = { releaseTimeout: 600_000 };

test.beforeEach(({ server }) => {
  server.script('/slow.js', 'ran.push("slow")', { delay: 150 });
});

test('an inline module is waited for until its imports are there', async ({ page, site }) => {
  await site.visit({ config, body: module('import "/slow.js"; ran.push("module")') + after });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['slow', 'module', 'after', 'load']);
});

for (const [what, text, says] of [
  ['whose import is missing', 'import "/missing.js"; ran.push("module")', []],
  ['that cannot be parsed', 'import "/slow.js"; let x; let x;', []],
  ['whose import lacks what it names', 'import { absent } from "/slow.js"; ran.push("module")', []],
  ['with an address that is none', 'import "absent"; ran.push("module")', []],
  ['that throws', 'import "/slow.js"; ran.push("module"); throw new Error("on purpose")', ['slow', 'module']],
] as const)
  test(`an inline module ${what} holds nobody up`, async ({ page, site }) => {
    await site.visit({ config, body: module(text) + after });
    await site.acceptAll();
    await expect.poll(() => page.evaluate(() => ran)).toEqual([...says, 'after', 'load']);
  });

test('an inline module runs once under a policy of hashes', async ({ page, site }) => {
  const text = 'import "/slow.js"; ran.push("module")';
  const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const tick = 'dispatchEvent(new CustomEvent("consentry:tick"))';
  await site.visit({
    config,
    headers: { 'content-security-policy': `script-src 'self' ${hash(text)} ${hash(tick)}` },
    body: `${module(text)}<script type="text/plain" data-consent="analytics" defer src="/slow.js?classic"></script>`,
  });
  await site.acceptAll();
  await expect.poll(() => page.evaluate(() => [...ran].sort())).toEqual(['module', 'slow', 'slow']);
});
