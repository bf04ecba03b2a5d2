import type { Server } from '../e2e/support/server.js';
import type { Technique } from './technique.js';

/** What reached the server: nothing, a request, or also word of something that ran. */
export type Outcome = 'nothing' | 'requested' | 'ran';

export interface Row {
  /** Written as the browser knows it: whether the technique does anything in this engine. */
  readonly natively: Outcome;
  readonly before: Outcome;
  /** After “Accept all”. */
  readonly after: Outcome;
}

/** What the measuring needs of a browser, whoever drives it: the page does the rest by itself. */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  readonly version: string;
  open(url: string): Promise<unknown>;
}

const types = { script: 'text/javascript', page: 'text/html', image: 'image/svg+xml', style: 'text/css' };

/**
 * One page with all techniques three times over: as the browser knows them, held, and held after “Accept all”.
 * The third party's log says what came of it. The pages lead to each other and ask what to do next: Playwright at times
 * waits for ever for a Firefox with many frames.
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
        // To the site, which no guard stops.
        run: `new Image().src = '${site.url(`/ran/${technique.id}`)}';`,
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
  /** What the page is to do, in JavaScript. */
  let word = '';
  let shown = '';
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
        if (word) Function(word)();
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
      // Not the page that is being left.
      if (path === shown) for (const look of looks.splice(0)) look();
      return { body };
    });
  }

  const outcome = ({ id }: Technique): Outcome =>
    site.log.all(`/ran/${id}`).length > 0
      ? 'ran'
      : third.log.all(`/asked/${id}`).length > 0
        ? 'requested'
        : 'nothing';
  /** What was seen once nothing new has come for ten looks of the page. */
  const settled = async () => {
    for (let quiet = 0, before = -1; quiet < 10; ) {
      await new Promise<void>((look) => looks.push(look));
      const count = [...third.log.all(), ...site.log.all()].filter(({ path }) =>
        /^\/(asked|ran)\//.test(path),
      ).length;
      quiet = count === before ? quiet + 1 : 0;
      before = count;
    }
    return Object.fromEntries(techniques.map((technique) => [technique.id, outcome(technique)]));
  };
  const visit = async (held: boolean) => {
    third.log.clear();
    site.log.clear();
    const path = `/${held ? 'held' : 'native'}`;
    if (shown) word = `location = '${path}'`;
    else await engine.open(site.url(path));
    shown = path;
    return settled();
  };

  const natively = await visit(false);
  const before = await visit(true);
  word = 'consentry.acceptAll()';
  const after = await settled();
  const none = 'nothing';
  return Object.fromEntries(
    techniques.map(({ id }) => [
      id,
      { natively: natively[id] ?? none, before: before[id] ?? none, after: after[id] ?? none },
    ]),
  );
};
