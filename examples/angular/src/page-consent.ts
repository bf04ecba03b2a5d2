import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { Consent, State } from 'consentry';

const page = window as unknown as { consentry?: Consent };

/** The consent of this page as a signal. */
@Injectable({ providedIn: 'root' })
export class PageConsent {
  readonly state = signal<State | null>(null);

  constructor() {
    const read = () => this.state.set(page.consentry?.state ?? null);
    const names = ['ready', 'change', 'consent', 'surface'].map((name) => `consentry:${name}`);
    for (const name of names) document.addEventListener(name, read);
    inject(DestroyRef).onDestroy(() => {
      for (const name of names) document.removeEventListener(name, read);
    });
    read();
  }

  allows(category: string, service?: string): boolean {
    return this.state() !== null && page.consentry?.allows(category, service) === true;
  }
}
