export { type AdoptOptions, adoptMarkup } from './adopt-markup.js';
export { type PreviousOptions, previousChoice } from './previous-choice.js';
export type { ToolName } from './tools.js';
