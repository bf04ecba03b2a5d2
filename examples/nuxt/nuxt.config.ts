import { options } from './app/consent';

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      // First in the page: a plain script keeps its place before those of Nuxt.
      script: [
        {
          type: 'application/json',
          id: 'consentry-config',
          innerHTML: JSON.stringify(options).replaceAll('<', '\\u003c'),
          tagPriority: 'critical',
        },
        { src: '/consentry/consentry.js', tagPriority: 'critical' },
      ],
    },
  },
});
