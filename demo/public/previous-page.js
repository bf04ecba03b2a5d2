// The tool that the site had, with the two categories that its markup names.
const section = (title, linkedCategory) => ({ title, linkedCategory });

CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'The banner of before',
          description: 'Whatever you answer here, Consentry finds it.',
          acceptAllBtn: 'Yes to all',
          acceptNecessaryBtn: 'No to all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Choose',
          savePreferencesBtn: 'Save it',
          sections: [section('Analytics', 'analytics'), section('Adverts', 'ads')],
        },
      },
    },
  },
});
