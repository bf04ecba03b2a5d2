import type { Guard } from './guard.js';

export const beaconGuard: Guard = ({ win, intercept, stops }) => {
  intercept(
    win.Navigator.prototype,
    'sendBeacon',
    (_self, args, native) => !stops('beacon', 'hosts', args[0]) && native(),
  );
};
