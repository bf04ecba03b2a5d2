import { adoptMarkup, previousChoice } from './index.js';

Object.assign(window, { consentryMigrate: { adoptMarkup, previousChoice } });
