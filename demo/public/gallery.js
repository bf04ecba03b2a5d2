// The contact sheet: every surface, layout, theme, direction and width, one frame each.
const cards = [
  ['Banner, bottom', {}, 720, 300],
  ['Banner, top', { config: { ui: { position: 'top' } } }, 720, 300],
  ['Banner, corner', { config: { ui: { position: 'corner', logo: '/icon.svg' } } }, 480, 420],
  ['Banner, centre', { config: { ui: { position: 'center' } } }, 480, 420],
  ['Opt-out notice', { config: { mode: 'opt-out' } }, 720, 300],
  ['Banner, dark', { scheme: 'dark' }, 720, 300],
  ['Banner, right to left', { lang: 'ar', config: { ui: { position: 'corner' } } }, 480, 420],
  ['Banner, German', { lang: 'de' }, 480, 420],
  ['Banner, 320 px', {}, 320, 560],
  ['Banner, 400 % zoom', {}, 320, 256],
  ['Preferences', { show: 'preferences' }, 720, 640],
  ['Preferences, dark', { show: 'preferences', scheme: 'dark' }, 720, 640],
  ['Preferences, right to left', { show: 'preferences', lang: 'ar' }, 480, 640],
  ['Preferences, 320 px', { show: 'preferences' }, 320, 640],
  ['Preferences, 400 % zoom', { show: 'preferences' }, 320, 256],
  ['Placeholder, 560 px', { show: 'nothing', held: 560 }, 620, 480],
  ['Placeholder, 320 px, dark', { show: 'nothing', held: 320, scheme: 'dark' }, 380, 400],
  ['Placeholder, 200 px', { show: 'nothing', held: 200 }, 320, 320],
  ['Reopen button', { show: 'nothing' }, 380, 200],
  ['Reopen button, dark', { show: 'nothing', scheme: 'dark' }, 380, 200],
  ['Accent: yellow', { config: { ui: { position: 'corner', accent: 'yellow' } } }, 480, 420],
  ['Accent: #777', { config: { ui: { position: 'corner', accent: '#777' } } }, 480, 420],
];

for (const [title, { config, ...more }, width, height] of cards) {
  const query = new URLSearchParams({ ...more, ...(config && { config: JSON.stringify(config) }) });
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/surface.html?${query}`;
  link.textContent = title;
  const frame = document.createElement('iframe');
  Object.assign(frame, { title, width, height, src: link.href, loading: 'lazy' });
  item.append(link, frame);
  document.querySelector('ul').append(item);
}
