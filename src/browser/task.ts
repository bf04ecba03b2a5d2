/** Runs something in a task of its own: after all microtasks, without the 4 ms that nested timers wait. */
export type RunTask = (task: () => void) => void;

export const tasks = (win: Window & typeof globalThis): RunTask => {
  const { port1, port2 } = new win.MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (task) => {
    waiting[waiting.length] = task;
    port2.postMessage(0);
  };
};

/** Runs something after the next paint, or soon where nothing is painted (a hidden tab). */
export const afterPaint = (win: Window, run: () => void): void => {
  let due: (() => void) | undefined = run;
  const once = () => {
    due?.();
    due = undefined;
  };
  win.requestAnimationFrame(() => win.setTimeout(once));
  win.setTimeout(once, 200);
};
