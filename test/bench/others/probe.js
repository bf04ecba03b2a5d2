// In the page, before everything else: notes when things could be seen and clicked, and says when it is done.
(() => {
  const { selectors, accepted, total, act } = window.benchSettings;
  const bench = { order: [], durations: [] };
  window.bench = bench;
  window.tag = (n) => {
    bench.order.push(n);
    if (bench.order.length !== total) return;
    bench.ran = performance.now();
    console.debug('bench: ran');
  };

  /** An element that a click in its middle would hit, and that is not transparent. */
  const seen = (selector) => {
    const element = document.querySelector(selector);
    const box = element?.getClientRects()[0];
    if (!box || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(hit) ? element : undefined;
  };
  /** A task that was posted in a frame runs when that frame has been painted. */
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  const frame = (look) => requestAnimationFrame(look);

  /** Clicks in each frame until a click is answered, and notes when that one was made. */
  const clickUntil = (selector, isAnswered, name) => {
    let at;
    const look = () => {
      if (at && isAnswered()) return done(name, at);
      const element = document.querySelector(selector);
      if (element) {
        at = performance.now();
        element.click();
        if (isAnswered()) return done(name, at);
      }
      frame(look);
    };
    look();
  };
  const done = (name, at) => {
    bench[name] = at;
    console.debug(`bench: ${name}`);
  };

  const look = () => {
    if (!seen(selectors.accept)) return frame(look);
    painted(() => {
      bench.banner = performance.now();
      console.debug('bench: banner');
      if (act === 'accept')
        clickUntil(selectors.accept, () => new RegExp(accepted).test(document.cookie), 'works');
      if (act === 'preferences') {
        const ask = () => {
          if (seen(selectors.dialog)) return painted(() => done('dialog', performance.now()));
          document.querySelector(selectors.preferences)?.click();
          frame(wait);
        };
        // Its own frame for each click, and no second one while the first is being answered.
        let frames = 0;
        const wait = () => {
          if (seen(selectors.dialog)) return painted(() => done('dialog', performance.now()));
          if (!seen(selectors.preferences) || ++frames % 6) return frame(wait);
          ask();
        };
        ask();
      }
    });
  };
  frame(look);

  addEventListener(
    'click',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      bench.clicked ??= performance.now();
      // Entries come after the frame.
      frame(() => frame(() => setTimeout(() => console.debug('bench: answered'), 200)));
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) bench.durations.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
})();
