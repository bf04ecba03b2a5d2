export { deliver as default } from '../receipts/deliver.js';
