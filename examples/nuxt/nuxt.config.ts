import { options } from './app/consent';

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      // First in the page, and in this order: by a word such as "critical" Nuxt puts the options behind the script,
      // and they would not be read.
      script: [
        {
          type: 'application/json',
          id: 'consentry-config',
          innerHTML: JSON.stringify(options).replaceAll('<', '\\u003c'),
          tagPriority: 0,
        },
        { src: '/consentry/consentry.js', tagPriority: 1 },
      ],
    },
  },
});
