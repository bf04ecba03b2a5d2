import { defineDeclaration } from './declaration.js';

// By the queue it does not matter which of the two scripts comes first.
const page = window as unknown as { consentryQueue?: unknown };
const queue: unknown[] = Array.isArray(page.consentryQueue) ? page.consentryQueue : [];
page.consentryQueue = queue;
queue.push(defineDeclaration);
