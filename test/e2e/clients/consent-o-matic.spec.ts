import { readFileSync } from 'node:fs';
import { see, surfaces } from '../support/surfaces.js';
import { expect, heldScript, test } from '../support/watched.js';

interface Target {
  readonly selector: string;
  readonly displayFilter?: boolean;
}
interface Step {
  readonly type: string;
  readonly target?: Target;
  readonly parent?: Target;
  readonly actions?: readonly Step[];
  readonly consents?: readonly { type: string; matcher: Step; toggleAction: Step }[];
  readonly retries?: number;
  readonly waitTime?: number;
}
interface Rule {
  readonly detectors: readonly { presentMatcher: readonly Step[]; showingMatcher: readonly Step[] }[];
  readonly methods: readonly { name: string; action: Step }[];
}

const { consentry: rule } = JSON.parse(readFileSync('rules/consent-o-matic.json', 'utf8')) as {
  consentry: Rule;
};

// The extension is not on npm. This does what its documentation says of the actions that the rule has: a target is
// looked for in the shadow root of its parent where that has one, and counts as shown by its height.
test('its rule allows what its user allows, and no more', async ({ page, site }) => {
  await see(page, site, surfaces['banner, bottom'] ?? { host: '' }, {
    body: heldScript('analytics', 'analytics') + heldScript('marketing', 'marketing'),
  });
  const wishes: Record<string, boolean> = { A: false, B: true, F: false };
  const missing = await page.evaluate(
    async ([{ detectors, methods }, wanted]) => {
      const failed: string[] = [];
      const find = ({ target, parent }: Step) => {
        const top = parent ? document.querySelector(parent.selector) : document;
        const within = top instanceof Element ? (top.shadowRoot ?? top) : top;
        const found = [...(within?.querySelectorAll<HTMLElement>(target?.selector ?? '') ?? [])].find(
          (element) => !target?.displayFilter || element.offsetHeight !== 0,
        );
        return found;
      };
      const run = async (step: Step): Promise<void> => {
        const { type, actions = [], consents = [], retries = 10 } = step;
        const found = step.target && find(step);
        if (type === 'list') for (const action of actions) await run(action);
        else if (type === 'click') found ? found.click() : failed.push(JSON.stringify(step));
        else if (type === 'waitcss') {
          for (let left = retries; left > 0 && !find(step); left--)
            await new Promise((resolve) => setTimeout(resolve, step.waitTime));
        } else if (type === 'consent') {
          for (const { type: purpose, matcher, toggleAction } of consents) {
            const box = find(matcher) as HTMLInputElement | undefined;
            if (!box) failed.push(JSON.stringify(matcher));
            else if (box.checked !== wanted[purpose]) await run(toggleAction);
          }
        } else failed.push(`unknown: ${type}`);
      };
      for (const { presentMatcher, showingMatcher } of detectors)
        for (const matcher of [...presentMatcher, ...showingMatcher])
          if (!find(matcher)) failed.push(JSON.stringify(matcher));
      for (const name of ['OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']) {
        const method = methods.find((each) => each.name === name);
        if (method) await run(method.action);
        else failed.push(name);
      }
      return failed;
    },
    [rule, wishes] as const,
  );
  expect(missing).toEqual([]);
  await expect(site.preferences).toBeHidden();
  expect(await site.cookie()).toMatch(/&c=necessary\.analytics&d=functional\.marketing&by=preferences$/);
  await expect.poll(() => page.evaluate(() => ran)).toEqual(['analytics']);
});
