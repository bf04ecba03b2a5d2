export { describe as default } from '../reports/describe.js';
