export { mount as default } from '../ui/index.js';
