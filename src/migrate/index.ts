export { type PreviousOptions, previousChoice } from './previous-choice.js';
