import type { Server } from './server.js';
import { pageHtml, type VisitOptions } from './site.js';

/**
 * Serves a page that stops at `¦`, in the middle of `#half`. When the page has it so, `meanwhile` is done, as a script
 * that arrives just then would do it, and the rest comes once tasks have run in between.
 */
export const serveHalves = (
  server: Server,
  { head = '', ...options }: VisitOptions,
  meanwhile: string,
): void => {
  const watch = `<script>
    window.ran ??= [];
    new MutationObserver((_, observer) => {
      if (!document.getElementById('half')) return;
      observer.disconnect();
      ${meanwhile}
      setTimeout(() => ran.push('rest') && fetch('/rest'), 100);
    }).observe(document, { childList: true, subtree: true });
  </script>`;
  const [body = '', rest = ''] = pageHtml({ ...options, head: watch + head }).split('¦');
  server.route('/', { body, rest, headers: { 'content-type': 'text/html; charset=utf-8' } });
  server.route('/rest', () => {
    server.release('/');
    return {};
  });
};
