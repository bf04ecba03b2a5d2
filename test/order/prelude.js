// The vocabulary of the generated pages, and what they leave behind: not held back, in both forms of a page.
window.order = (() => {
  const log = [];
  const note = (id, what) => log.push(`${id} ${what}`);

  const idOf = (node) => node?.id || String(node?.nodeName);

  /** Whoever adds to the end of the head while it is parsed stands between two of the page's elements. */
  const nextOwn = (node) => {
    let next = node.nextElementSibling;
    while (next && !next.id) next = next.nextElementSibling;
    return next;
  };

  /** What a running classic script can see of itself; a module sees null. */
  const self = (next) => {
    const script = document.currentScript;
    if (!script) return 'current=null';
    const alone = document.querySelectorAll(`#${script.id}`).length === 1;
    const real = script instanceof HTMLScriptElement && script.isConnected && alone;
    return [
      `current=${script.id}${real ? '' : ' (not real)'}`,
      `in=${script.parentNode?.nodeName}`,
      `previous=${idOf(script.previousElementSibling)}`,
      ...(next ? [`next=${idOf(nextOwn(script))}`] : []),
      `src=${script.src && new URL(script.src).pathname.split('/').pop()}`,
      `async=${script.async}`,
      `nonce=${script.nonce}`,
      `integrity=${script.integrity}`,
      `crossorigin=${script.crossOrigin}`,
      `referrerpolicy=${script.referrerPolicy}`,
      `fetchpriority=${script.fetchPriority}`,
    ].join(' ');
  };

  const micro = (id, what, depth) => {
    let chain = Promise.resolve();
    for (let step = 1; step <= depth; step++) chain = chain.then(() => note(id, `${what} micro ${step}`));
  };

  const looks = (event, self) =>
    [
      event.type,
      `target=${event.target?.nodeName}`,
      `this=${self === event.currentTarget}`,
      `current=${event.currentTarget === window ? 'window' : event.currentTarget?.nodeName}`,
      `phase=${event.eventPhase}`,
      `bubbles=${event.bubbles}`,
      `cancelable=${event.cancelable}`,
      `event=${event instanceof Event}`,
    ].join(' ');

  /** Registers a listener; `key` tells it from the script's others. */
  const listen = (id, key, to, how) => {
    const [type, at] = to.split('@');
    const target = at === 'window' || type === 'load' ? window : document;
    const act = (event, self) => {
      // Natively it also hears `interactive`, which a script that comes late has missed.
      if (type === 'readystatechange' && document.readyState !== 'complete') return;
      note(id, `heard ${key} ${looks(event, self)}`);
      micro(id, `heard ${key}`, 1);
      if (how === 'throws') throw new Error(`${id} heard ${key} and throws`);
    };
    if (to === 'onload=') {
      window.onload = function (event) {
        act(event, this);
      };
      return;
    }
    const method = function (event) {
      act(event, this);
    };
    const object = { handleEvent: (event) => act(event, event.currentTarget) };
    const listener = how === 'object' ? object : method;
    // Told once, it would be used up by `interactive`.
    const options = how === 'once' && type !== 'readystatechange' ? { once: true } : false;
    target.addEventListener(type, listener, options);
    if (how === 'twice') target.addEventListener(type, listener, options);
    if (how === 'removed') target.removeEventListener(type, listener, options);
  };

  const attach = (id, to) => {
    for (const type of ['load', 'error']) {
      document.getElementById(to).addEventListener(type, () => note(to, `${type} heard by ${id}`));
    }
  };

  const write = (id, calls, probe) => {
    for (const html of calls) document.write(html);
    note(id, `wrote${probe ? `, there: ${document.getElementById(probe) !== null}` : ''}`);
  };

  const microWrite = (id, html) => {
    Promise.resolve().then(() => write(id, [html]));
  };

  /** What a page could keep a reference to: it must be the browser's own again when all is over. */
  const surfaces = { window, document, EventTarget: EventTarget.prototype, Document: Document.prototype };
  const names = [
    'addEventListener',
    'removeEventListener',
    'write',
    'writeln',
    'open',
    'currentScript',
    'readyState',
    'onload',
  ];
  const snapshot = () => {
    const seen = new Map();
    for (const [surface, object] of Object.entries(surfaces)) {
      for (const name of names) {
        const { value, get } = Object.getOwnPropertyDescriptor(object, name) ?? {};
        seen.set(`${surface}.${name}`, value ?? get);
      }
    }
    return seen;
  };
  const before = snapshot();
  const changed = () =>
    [...snapshot()].filter(([name, value]) => before.get(name) !== value).map(([name]) => name);

  /** Ids and texts of the page's own nodes, in document order. */
  const dom = () => {
    const found = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (/^(s|m|e)\d/.test(node.id)) found.push(`<${node.id}>`);
      } else if (!/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.parentNode.nodeName)) found.push(node.data);
    }
    return found.join('').match(/<[^>]+>|text-\w+/g) ?? [];
  };

  // Chromium puts the DOM method that inserted a script before what is wrong with the script itself.
  const plain = (message) => message.replace(/Failed to execute '\w+' on '\w+': /, '');

  window.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent)) return;
    note(/\bs\d\w*/.exec(event.message)?.[0] ?? '?', `error ${plain(event.message)}`);
  });
  document.addEventListener('DOMContentLoaded', () => note('own', 'DOMContentLoaded'));
  // As a widget that has arrived: what it puts in stands behind what the parser is still in.
  const arriving = setInterval(() => {
    if (document.readyState !== 'loading') clearInterval(arriving);
    else {
      const root = document.documentElement;
      // Nothing tells whether the parser is still in a template that something of its own parent's follows.
      const place = document.querySelector('template') ? root : root.lastElementChild;
      place?.append(new Comment('a widget'));
    }
  }, 5);
  window.addEventListener('load', () => note('own', 'load'));

  return {
    log,
    note,
    micro,
    listen,
    attach,
    write,
    microWrite,
    run: (id, next) => note(id, `ran ${self(next)}`),
    runModule: (id, url) => note(id, `ran ${self()} url=${new URL(url).pathname.split('/').pop()}`),
    handler: (id, type) => {
      note(id, `on${type}`);
      micro(id, `on${type}`, 1);
    },
    end: (id) => note(id, `ended current=${document.currentScript?.id ?? null}`),
    changed,
    dom,
    /** Resolves when the page has nothing to do; a page that was wiped never says so by itself. */
    idle: () =>
      new Promise((resolve) => {
        const soon = () => setTimeout(resolve);
        // WebKit has none: what is under way gets as long as it would have had at most.
        if (typeof requestIdleCallback === 'undefined') setTimeout(soon, 50);
        else requestIdleCallback(soon, { timeout: 250 });
      }),
  };
})();
