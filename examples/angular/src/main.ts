import { Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterLink, RouterOutlet } from '@angular/router';
import { PageConsent } from './page-consent';

@Component({ selector: 'site-stats', template: '<p>Counted, thank you.</p>' })
class Stats {
  constructor() {
    // Angular's templates have no scripts.
    document.head.append(Object.assign(document.createElement('script'), { src: '/stats.js' }));
  }
}

@Component({ template: '<h1>Home</h1>' })
class Home {}

@Component({ template: '<h1>Other</h1>' })
class Other {}

@Component({
  selector: 'site-root',
  imports: [RouterLink, RouterOutlet, Stats],
  template: `
    <nav><a routerLink="/">Home</a> <a routerLink="/other">Other</a></nav>
    <router-outlet />
    @if (consent.allows('analytics')) {
      <site-stats />
    } @else {
      <button type="button" data-consentry="preferences">Choose cookies</button>
    }
  `,
})
class Root {
  readonly consent = inject(PageConsent);
}

bootstrapApplication(Root, {
  providers: [
    provideRouter([
      { path: '', component: Home },
      { path: 'other', component: Other },
    ]),
  ],
});
