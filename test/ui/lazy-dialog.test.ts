// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKit } from '../../src/ui/kit.js';
import { type CreatePreferences, lazyDialog } from '../../src/ui/lazy-dialog.js';
import { fakeView } from './fake-view.js';

type Frame = (time: number) => void;

const frames: Frame[] = [];
const idle: (() => void)[] = [];
const frame = () => {
  for (const run of frames.splice(0)) run(0);
};

beforeEach(() => {
  frames.length = idle.length = 0;
  vi.stubGlobal('requestAnimationFrame', (run: Frame) => frames.push(run));
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
});

const set = (surface: 'none' | 'banner' | 'preferences') => {
  const fake = fakeView({ state: { surface } });
  const done: string[] = [];
  const answers: { come(file: CreatePreferences): void; fail(cause: unknown): void }[] = [];
  const dialog = lazyDialog(
    createKit(
      fake.view,
      (work) => work(),
      () => false,
    ),
    () => new Promise((come, fail) => answers.push({ come, fail })),
    () => done.push('redraw'),
  );
  const file: CreatePreferences = () => ({ open: () => done.push('open'), close: () => done.push('close') });
  const show = (now: typeof surface) => {
    fake.view.state = { ...fake.view.state, surface: now };
    dialog.open();
    dialog.close();
  };
  const early = answers.length;
  show(surface);
  return { ...fake, dialog, answers, early, file, done, show };
};

describe('the dialog', () => {
  it('is asked for when the banner has been painted and nobody is busy, once', () => {
    const { answers, show } = set('banner');
    expect(answers).toHaveLength(0);
    frame();
    expect(answers).toHaveLength(0);
    idle.shift()?.();
    show('banner');
    frame();
    expect([answers.length, idle.length]).toEqual([1, 0]);
  });

  it('waits for idle by a timer where the browser knows no better', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const { answers } = set('banner');
    frame();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
  });

  it('is not asked for where nothing is to be answered', () => {
    set('none');
    expect(frames).toHaveLength(0);
  });

  it('is asked for at once when it is wanted, and opens when it comes', async () => {
    const { answers, early, dialog, file, done } = set('preferences');
    expect([early, answers.length, dialog.awaited()]).toEqual([1, 1, true]);
    answers[0]?.come(file);
    await vi.waitFor(() => expect(done).toEqual(['redraw']));
    expect(dialog.awaited()).toBe(false);
    dialog.open();
    expect(done).toEqual(['redraw', 'open']);
  });

  it('that is on its way already is not asked for again', () => {
    const { answers, show } = set('banner');
    frame();
    idle.shift()?.();
    show('preferences');
    expect(answers).toHaveLength(1);
  });

  it('that fails gives way, is told, and is asked for at the next wish', async () => {
    const { answers, calls, show, dialog } = set('preferences');
    answers[0]?.fail('no');
    await vi.waitFor(() => expect(calls).toEqual([['report', 'dialog', '', 'no'], ['hide']]));
    show('banner');
    expect([answers.length, dialog.awaited()]).toEqual([1, false]);
    show('preferences');
    expect(answers).toHaveLength(2);
  });

  it('that fails unwanted closes nothing', async () => {
    const { answers, calls } = set('banner');
    frame();
    idle.shift()?.();
    answers[0]?.fail('no');
    await vi.waitFor(() => expect(calls).toEqual([['report', 'dialog', '', 'no']]));
  });
});
