/** A service with all that a site can say of one. */
export const matomo = {
  category: 'analytics',
  name: 'Matomo',
  provider: 'InnoCraft',
  country: 'NZ',
  policyUrl: '/matomo-privacy',
  cookies: [
    { name: '_pk_id*', purpose: 'Tells returning visitors from new ones', duration: '13 months' },
    { name: '_pk_ses*', duration: '30 minutes' },
  ],
};
