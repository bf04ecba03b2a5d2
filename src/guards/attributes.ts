import type { Watch } from './guard.js';
import type { Hold } from './hold.js';

const PROPERTIES =
  'Script.src Image.src Image.srcset IFrame.src Frame.src Link.href Link.imageSrcset Object.data Embed.src Media.src Video.poster Source.src Source.srcset Track.src Input.src';

/** Properties and methods that set what an element fetches. */
export const attributeGuard = (
  { win, intercept, absolute, claimants, mayPass }: Watch,
  { assigned, kept }: Hold,
): void => {
  // A page may take such a name for something of its own.
  const { Attr } = win;
  for (const each of PROPERTIES.split(' ')) {
    const [type, name = ''] = each.split('.');
    const { prototype } = (win as never)[`HTML${type}Element`] as { prototype: object };
    intercept(prototype, name, (self, args, native) => assigned(self, name, args[0]) || native(), 'set');
    intercept(
      prototype,
      name,
      (self, _, native) => {
        const value = kept(self, name);
        return value === null ? native() : /srcset/i.test(name) ? value : absolute(value);
      },
      'get',
    );
  }
  const { prototype } = win.Element;
  intercept(prototype, 'setAttribute', (self, args, native) =>
    args.length > 1 && assigned(self, args[0], args[1]) ? undefined : native(),
  );
  intercept(prototype, 'setAttributeNS', (self, args, native) =>
    args.length > 2 && assigned(self, args[1], args[2]) ? undefined : native(),
  );
  for (const name of ['setAttributeNode', 'setAttributeNodeNS'])
    intercept(prototype, name, (self, args, native) => {
      const [attr] = args;
      return attr instanceof Attr && assigned(self, attr.name, attr.value) ? null : native();
    });

  intercept(win, 'Audio', (_target, args, native) => {
    if (mayPass(claimants('hosts', args[0]))) return native();
    const audio = native([]) as HTMLAudioElement;
    audio.src = args[0] as string;
    return audio;
  });
};
