// What Consentry itself keeps, read again whenever something may have changed.
const show = () => {
  const cookies = document.cookie.split('; ').filter((pair) => pair.startsWith('consentry='));
  const keys = Object.keys(localStorage).filter((key) => key.startsWith('consentry.'));
  demo
    .slot('kept')
    .replaceChildren(
      ...cookies.map((pair) => demo.element('li', `cookie ${pair}`)),
      ...keys.map((key) =>
        demo.element('li', `localStorage ${key}: ${localStorage.getItem(key).split('\n').length} lines`),
      ),
    );
};
// After whatever else listens has written or removed what it keeps.
for (const name of ['ready', 'consent', 'change', 'surface'])
  document.addEventListener(`consentry:${name}`, () => setTimeout(show));
show();
