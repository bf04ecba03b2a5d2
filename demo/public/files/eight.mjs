export const eight = 'eight';
