// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount } from '../../src/ui/index.js';
import { fakeView, one, textOf } from './fake-view.js';

let frame: HTMLElement;
const placeholder = () => document.querySelector<HTMLElement>('consentry-placeholder');
const open = (more = {}) => {
  const fake = fakeView({ services: { youtube: { category: 'functional', name: 'YouTube' } } });
  fake.mount(mount);
  fake.update({ held: [{ element: frame, title: 'Talk', categories: ['functional'], ...more }] });
  return fake;
};

beforeEach(() => {
  document.body.innerHTML =
    '<p>before</p><video title="Talk" style="display: flex !important; color: red"></video>';
  frame = one('video');
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('a placeholder', () => {
  it('stands right before the element that it hides, named after it', () => {
    open();
    expect(frame.previousElementSibling).toBe(placeholder());
    expect(placeholder()?.getAttribute('role')).toBe('group');
    expect(placeholder()?.ariaLabel).toBe('Talk');
    expect([frame.style.getPropertyValue('display'), frame.style.getPropertyPriority('display')]).toEqual([
      'var(--consentry-held, none)',
      'important',
    ]);
  });

  it('says what it waits for and what "Always allow" grants', () => {
    open();
    expect(textOf(one('consentry-placeholder'))).toMatch(
      /until you allow “Functional”.*“Always allow” allows it/,
    );
  });

  it('names the service where the element does', () => {
    open({ service: 'youtube' });
    expect(textOf(one('consentry-placeholder'))).toContain('until you allow “YouTube”');
  });

  it('asks for one time, or for always and the service alone', () => {
    const { calls } = open({ service: 'youtube' });
    for (const button of one('consentry-placeholder').querySelectorAll('button')) button.click();
    expect(calls).toEqual([
      ['loadOnce', frame],
      ['answer', { services: { youtube: true } }, 'placeholder'],
    ]);
  });

  it('asks for its categories where the element names no service', () => {
    const { calls } = open({ categories: ['functional', 'marketing'] });
    one('[data-consentry-action=always]').click();
    expect(calls).toEqual([['answer', { functional: true, marketing: true }, 'placeholder']]);
  });

  it('goes when the element is let go, and gives its style back', () => {
    const { update } = open();
    update({ held: [] });
    expect(placeholder()).toBeNull();
    expect([frame.style.getPropertyValue('display'), frame.style.getPropertyPriority('display')]).toEqual([
      'flex',
      'important',
    ]);
  });

  it('goes with the element, and comes back with it', () => {
    const { update } = open();
    frame.remove();
    update({});
    expect(placeholder()).toBeNull();
    document.body.append(frame);
    update({});
    expect(frame.previousElementSibling).toBe(placeholder());
  });

  it('is not made twice', () => {
    const { update } = open();
    const made = placeholder();
    update({});
    expect(document.querySelectorAll('consentry-placeholder').length).toBe(1);
    expect(placeholder()).toBe(made);
  });

  it('is not made for what the page itself does not show', () => {
    frame.style.setProperty('display', 'none', 'important');
    open();
    expect(placeholder()).toBeNull();
  });
});
