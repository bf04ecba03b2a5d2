import { Gate, useConsent } from 'consentry/vue';
import { defineComponent, h, onMounted, onUnmounted, type PropType, ref } from 'vue';
import { arrived, left } from '../app.js';

const Tracker = defineComponent(() => {
  onMounted(arrived);
  onUnmounted(left);
  return () => h('p', { id: 'on' }, 'on');
});

const props = { initial: Array as PropType<readonly string[] | undefined> };

const Visit = defineComponent({
  props,
  setup({ initial }) {
    const { state, allows, show } = useConsent(initial);
    return () =>
      h('section', [
        h('p', { id: 'known' }, state.value ? 'known' : 'unknown'),
        h('p', { id: 'allows' }, String(allows('analytics'))),
        h('p', { id: 'surface' }, state.value?.surface ?? ''),
        h('button', { id: 'choose', type: 'button', onClick: () => show('preferences') }, 'Choose'),
        h(
          Gate,
          { category: 'analytics', initial },
          { default: () => h(Tracker), fallback: () => h('p', { id: 'off' }, 'off') },
        ),
        h(
          Gate,
          { category: 'marketing', service: 'acme', initial },
          { default: () => h('p', { id: 'acme' }, 'acme') },
        ),
      ]);
  },
});

/** Two routes, and a link between them. */
export const Site = defineComponent({
  props,
  setup({ initial }) {
    const away = ref(false);
    const go = () => {
      away.value = !away.value;
    };
    return () =>
      h('main', [
        h('button', { id: 'go', type: 'button', onClick: go }, 'Go'),
        away.value ? h('p', { id: 'away' }, 'elsewhere') : h(Visit, { initial }),
      ]);
  },
});
