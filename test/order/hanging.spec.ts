import { expect, type Site, test } from '../e2e/support/fixtures.js';
import { counts, file, held, inline, once, ran, says, start } from './tags.js';

const visitors = {
  'accepts after load': async (site: Site, body: string, config: Record<string, unknown>) => {
    await site.visit({ head: start, body, config });
    await site.acceptAll();
  },
  'has accepted before': async (site: Site, body: string, config: Record<string, unknown>) => {
    await site.remember(['analytics', 'functional', 'marketing']);
    // Natively, too, a file that hangs keeps the page loading.
    await site.visit({ head: start, body, config, until: 'commit' });
  },
};

for (const [who, open] of Object.entries(visitors)) {
  test.describe(`a file that does not answer, visitor ${who}`, () => {
    for (const [what, attributes] of [
      ['classic', ''],
      ['deferred', 'defer'],
      ['module', 'data-type="module"'],
    ] as const) {
      test(`${what}: the rest runs in order without it, and it runs when it arrives`, async ({
        page,
        server,
        site,
      }) => {
        const body = [
          file(server, 'first', { attributes }),
          file(server, 'late', { attributes, hang: true }),
          inline('inline'),
          file(server, 'next', { attributes, delay: 30 }),
          file(server, 'last', { attributes: 'defer' }),
        ].join('');
        await open(site, body, { releaseTimeout: 1500 });
        const others = attributes ? ['inline', 'first', 'next', 'last'] : ['first', 'inline', 'next', 'last'];
        await expect.poll(() => ran(page)).toEqual(others);
        server.release('/late.js');
        await expect.poll(() => ran(page)).toEqual([...others, 'late']);
        expect(counts(server, ['first', 'late', 'next', 'last'])).toEqual(
          once(['first', 'late', 'next', 'last']),
        );
      });
    }

    test('an import of an inline module: the rest runs without it, and it runs when it arrives', async ({
      page,
      server,
      site,
    }) => {
      server.script('/dependency.js', says('dependency'), { hang: true });
      const body = [
        held('data-type="module"', `import '/dependency.js'; ${says('module')}`),
        inline('inline'),
        file(server, 'last', { attributes: 'defer' }),
      ].join('');
      await open(site, body, { releaseTimeout: 1500 });
      await expect.poll(() => ran(page)).toEqual(['inline', 'last']);
      server.release('/dependency.js');
      await expect.poll(() => ran(page)).toEqual(['inline', 'last', 'dependency', 'module']);
    });

    test('an async one holds nobody up, however long one may wait', async ({ page, server, site }) => {
      const body =
        file(server, 'late', { attributes: 'async', hang: true }) + file(server, 'next') + inline('inline');
      await open(site, body, { releaseTimeout: 600_000 });
      await expect.poll(() => ran(page)).toEqual(['next', 'inline']);
      server.release('/late.js');
      await expect.poll(() => ran(page)).toEqual(['next', 'inline', 'late']);
    });

    test('one that was written: the rest runs without it, and it runs when it arrives', async ({
      page,
      server,
      site,
    }) => {
      server.script('/late.js', says('late'), { hang: true });
      const write = `document.write('<script src="/late.js"><\\/script><b>written</b>');`;
      const body = `${held('', `${write} ${says('writer')}`) + inline('inline')}<p>still here</p>`;
      await open(site, body, { releaseTimeout: 1500 });
      await expect.poll(() => ran(page)).toEqual(['writer', 'inline']);
      server.release('/late.js');
      await expect.poll(() => ran(page)).toEqual(['writer', 'inline', 'late']);
      await expect(page.getByText('still here')).toBeVisible();
      await expect(page.getByText('written', { exact: true })).toBeVisible();
    });
  });
}

test('a file that answers before the timeout is waited for', async ({ page, server, site }) => {
  const body = file(server, 'slow', { hang: true }) + inline('inline');
  await visitors['accepts after load'](site, body, { releaseTimeout: 600_000 });
  await server.log.requested('/slow.js');
  expect(await ran(page)).toEqual([]);
  server.release('/slow.js');
  await expect.poll(() => ran(page)).toEqual(['slow', 'inline']);
});
