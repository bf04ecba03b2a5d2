// Five ways in which markup gets into a page after it has loaded.
const added = demo.slot('added');

const markup = (way) => `
  <p>Added by ${way}: <img data-consent="functional" data-src="/files/advert.svg?${way}" alt="Advert by ${way}" width="160" height="40"></p>
  <script type="text/plain" data-consent="functional">demo.say('ran', 'script by ${way}');</script>`;

const ways = {
  innerHTML: () => {
    const box = demo.element('div');
    added.append(box);
    box.innerHTML = markup('innerHTML');
  },
  insertAdjacentHTML: () => added.insertAdjacentHTML('beforeend', markup('insertAdjacentHTML')),
  append: () => {
    const script = demo.element('script', undefined, {
      type: 'text/plain',
      'data-consent': 'functional',
      'data-src': '/files/appended.js',
    });
    added.append(demo.element('p', 'Appended a script element.'), script);
  },
  import: () => added.append(document.importNode(document.getElementById('later').content, true)),
  navigate: () => {
    history.pushState(null, '', '?view=2');
    const view = demo.element('article');
    view.innerHTML = `<h2>Another view</h2><iframe class="embed" data-consent="functional" data-src="/files/talk.html" title="A talk about tea"></iframe>`;
    added.replaceChildren(view);
  },
};

for (const button of document.querySelectorAll('[data-add]'))
  button.addEventListener('click', () => ways[button.dataset.add]());
