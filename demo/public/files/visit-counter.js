// What a badly behaved vendor leaves behind: the same name on several paths, on the parent domain, and more.
(() => {
  const parts = location.pathname.split('/').slice(1);
  const paths = ['/', ...parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`), '/shop/'];
  for (const path of paths)
    document.cookie = `vc_path=${encodeURIComponent(path)}; path=${path}; max-age=9999`;
  const parent = location.hostname.split('.').slice(-2).join('.');
  document.cookie = `vc_domain=1; path=/; domain=${parent}; max-age=9999`;
  document.cookie = 'vc_secure=1; path=/; secure; max-age=9999';
  document.cookie = 'vc_partitioned=1; path=/; secure; samesite=none; partitioned; max-age=9999';
  localStorage.setItem('vc:visitor', '1');
  localStorage.setItem('kept', 'no service claims this key');
  sessionStorage.setItem('vc:visit', '1');
  indexedDB.open('vc-visits');
  // The answer carries an HttpOnly cookie.
  fetch('/visit-counter', { method: 'POST' });
})();
