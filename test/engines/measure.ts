import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from '../e2e/support/server.js';
import type { Technique } from './techniques.mjs';

/** What reached the server: nothing, a request, or also word of something that ran. */
export type Outcome = 'nothing' | 'requested' | 'ran';

export interface Row {
  /** Written as the browser knows it: whether the technique does anything in this engine. */
  readonly natively: Outcome;
  readonly before: Outcome;
  /** After “Accept all”. */
  readonly after: Outcome;
}

/** One engine's results as they are kept: by level, then by the id of the technique. */
export interface Results {
  readonly version: string;
  readonly levels: Readonly<Record<string, Readonly<Record<string, Row>>>>;
}

/** What the measuring needs of a browser, whoever drives it: the page does the rest by itself. */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  readonly version: string;
  open(url: string): Promise<unknown>;
}

const types = { script: 'text/javascript', page: 'text/html', image: 'image/svg+xml', style: 'text/css' };

/**
 * Opens one page with all techniques three times over: as the browser knows them, held, and held after “Accept all”.
 * The third party's log says what came of it.
 */
export const measure = async (
  engine: Engine,
  techniques: readonly Technique[],
  head: string,
  site: Server,
  third: Server,
): Promise<Readonly<Record<string, Row>>> => {
  const places = (held: boolean) =>
    techniques.map((technique) => ({
      technique,
      place: {
        held,
        // Another one for each page: what a browser has it need not ask for.
        url: third.url(`/asked/${technique.id}?${held ? 'held' : 'native'}`),
        run: `new Image().src = '${third.url(`/ran/${technique.id}`)}';`,
      },
    }));
  for (const { technique, place } of places(false)) {
    const body = {
      script: place.run,
      page: `<!doctype html><title>Page</title><script>${place.run}</script>`,
      image: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      style: '',
    };
    const { answer } = technique;
    if (answer)
      third.route(`/asked/${technique.id}`, {
        body: body[answer],
        headers: { 'content-type': types[answer] },
      });
  }
  // Nobody asks the page by way of its driver: Playwright at times waits for ever for a Firefox with many frames.
  let word = '';
  const looks: (() => void)[] = [];
  for (const held of [false, true]) {
    const path = `/${held ? 'held' : 'native'}`;
    const body = places(held).map(({ technique, place }) => technique.html?.(place) ?? '');
    const later = places(held).map(({ technique, place }) => `{${technique.later?.(place) ?? ''}}`);
    site.script(
      `${path}.js`,
      `addEventListener('load', () => {\n${later.join('\n')}\n
      const look = async () => {
        const word = await (await fetch('${path}/word')).text();
        if (word) consentry[word]();
        setTimeout(look, 50);
      };
      look();
    });`,
    );
    site.page(
      path,
      `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Engines</title>
${held ? head : ''}\n<script src="${path}.js"></script>\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>`,
    );
    site.route(`${path}/word`, () => {
      const body = word;
      word = '';
      for (const look of looks.splice(0)) look();
      return { body };
    });
  }

  const outcome = ({ id }: Technique): Outcome =>
    third.log.all(`/ran/${id}`).length > 0
      ? 'ran'
      : third.log.all(`/asked/${id}`).length > 0
        ? 'requested'
        : 'nothing';
  /** What was seen once nothing new has come for ten looks of the page. */
  const settled = async () => {
    for (let quiet = 0, before = -1; quiet < 10; ) {
      await new Promise<void>((look) => looks.push(look));
      const count = third.log.all().length;
      quiet = count === before ? quiet + 1 : 0;
      before = count;
    }
    return Object.fromEntries(techniques.map((technique) => [technique.id, outcome(technique)]));
  };
  const visit = async (held: boolean) => {
    third.log.clear();
    await engine.open(site.url(`/${held ? 'held' : 'native'}`));
    return settled();
  };

  const natively = await visit(false);
  const before = await visit(true);
  word = 'acceptAll';
  const after = await settled();
  return Object.fromEntries(
    techniques.map(({ id }) => [
      id,
      {
        natively: natively[id] ?? 'nothing',
        before: before[id] ?? 'nothing',
        after: after[id] ?? 'nothing',
      },
    ]),
  );
};

const file = ({ name }: Engine) => new URL(`results/${name}.json`, import.meta.url);

/** What is kept of an engine and a level. */
export const kept = (engine: Engine): Results =>
  existsSync(file(engine))
    ? (JSON.parse(readFileSync(file(engine), 'utf8')) as Results)
    : { version: engine.version, levels: {} };

/** `npm run engines` keeps what was measured; everybody else compares with it. */
export const isKept = process.env.ENGINES === 'write';

export const keep = (engine: Engine, level: string, rows: Readonly<Record<string, Row>>): void => {
  const results: Results = { version: engine.version, levels: { ...kept(engine).levels, [level]: rows } };
  writeFileSync(file(engine), `${JSON.stringify(results, null, 2)}\n`);
};
