import { describe, expect, it } from 'vitest';
import { controls } from '../../src/browser/controls.js';
import { pageAt } from './page.js';

const click = (html: string, selector = '[data-consentry]') => {
  const page = pageAt('http://shop.example/');
  const calls: unknown[] = [];
  controls(
    page,
    (surface) => calls.push(['show', surface]),
    (value, by) => calls.push(['answer', value, by]),
  );
  page.document.body.innerHTML = html;
  const event = new page.MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  page.document.querySelector(selector)?.dispatchEvent(event as unknown as Event);
  return { calls, prevented: event.defaultPrevented };
};

describe('controls', () => {
  it.each([
    ['preferences', ['show', 'preferences']],
    ['accept', ['answer', true, 'control']],
    ['reject', ['answer', false, 'control']],
    ['revoke', ['answer', false, 'control']],
  ])('%s', (name, call) => {
    const { calls, prevented } = click(`<a href="#x" data-consentry="${name}">Link</a>`);
    expect([calls, prevented]).toEqual([[call], true]);
  });

  it('hears a click on what is inside', () => {
    expect(click('<button data-consentry="accept"><b>Yes</b></button>', 'b').calls).toHaveLength(1);
  });

  it.each(['', 'constructor', 'Accept', 'preferences '])('passes over %j', (name) => {
    const { calls, prevented } = click(`<button data-consentry="${name}"></button>`);
    expect([calls, prevented]).toEqual([[], false]);
  });

  it('passes over other clicks', () => {
    expect(click('<a id="x" href="#">x</a>', '#x')).toEqual({ calls: [], prevented: false });
  });
});
