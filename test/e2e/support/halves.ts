import type { Server } from './server.js';
import { pageHtml, type VisitOptions } from './site.js';

/**
 * Serves a page that stops at `¦`, in the middle of `#half`. When the page has it so, and whatever `when` asks for
 * besides, `meanwhile` is done, as a script that arrives just then would do it; then the rest comes, in a later task.
 */
export const serveHalves = (
  server: Server,
  { head = '', ...options }: VisitOptions,
  meanwhile: string,
  when = 'true',
): void => {
  const watch = `<script>
    window.ran ??= [];
    new MutationObserver((_, observer) => {
      if (!document.getElementById('half') || !(${when})) return;
      observer.disconnect();
      ${meanwhile}
      setTimeout(() => ran.push('rest') && fetch('/rest'));
    }).observe(document, { childList: true, subtree: true });
  </script>`;
  const [body = '', rest = ''] = pageHtml({ ...options, head: watch + head }).split('¦');
  server.route('/', { body, rest, headers: { 'content-type': 'text/html; charset=utf-8' } });
  server.route('/rest', () => {
    server.release('/');
    return {};
  });
};
