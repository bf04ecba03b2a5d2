import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { elementGate } from '../../src/gates/elements.js';

const setup = (html: string) => {
  const { document } = new Window({
    url: 'https://shop.example/',
    settings: { disableIframePageLoading: true },
  });
  document.body.innerHTML = html;
  const element = document.querySelector('[data-consent]') as unknown as HTMLElement;
  const reports: unknown[] = [];
  const gate = elementGate(
    (...report) => reports.push(report),
    (_kind, text) => text,
  );
  return {
    element,
    reports,
    open: () => gate(element, true),
    shut: () => gate(element, false),
    html: () => document.body.innerHTML,
  };
};

describe('the gate of elements', () => {
  it.each(['src', 'srcset', 'href', 'poster', 'data', 'action'])(
    'makes data-%s the real attribute, and takes it back',
    (name) => {
      const { element, open, shut } = setup(`<img data-consent="analytics" data-${name}="/x">`);
      expect(open()).toBe(true);
      expect(element.getAttribute(name)).toBe('/x');
      shut();
      expect(element.hasAttribute(name)).toBe(false);
    },
  );

  it('changes nothing when it is opened again', () => {
    const { open } = setup('<img data-consent="analytics" data-src="/x">');
    expect([open(), open()]).toEqual([true, false]);
  });

  it('leaves an element without such an attribute alone', () => {
    const { open, html } = setup('<p data-consent="analytics" src="/own"></p>');
    const before = html();
    expect(open()).toBe(false);
    expect(html()).toBe(before);
  });

  it('opens the sources of a picture or a video with it', () => {
    const { open, html } = setup(
      '<picture data-consent="analytics"><source data-srcset="/a"><img data-src="/b"></picture>',
    );
    open();
    expect(html()).toContain('srcset="/a"');
    expect(html()).toContain(' src="/b"');
  });

  it('leaves what is inside and tagged for itself', () => {
    const { open, html } = setup(
      '<div data-consent="analytics" data-src="/a"><img data-consent="marketing" data-src="/b"></div>',
    );
    open();
    expect(html()).not.toContain(' src="/b"');
  });

  it('reports a URL that it keeps shut, and opens the rest', () => {
    const { element, open, reports } = setup(
      '<video data-consent="analytics" data-src="javascript:1" data-poster="/p"></video>',
    );
    open();
    expect([element.hasAttribute('src'), element.getAttribute('poster')]).toEqual([false, '/p']);
    expect(reports).toEqual([['url', 'data-src="javascript:1"']]);
  });

  it('keeps an iframe in its place', () => {
    const { open, html } = setup('<i></i><iframe data-consent="analytics" data-src="/x"></iframe><b></b>');
    open();
    expect(html()).toMatch(/^<i><\/i><iframe[^>]* src="\/x"[^>]*><\/iframe><b><\/b>$/);
  });
});
