import type { ConsentOptions, ServiceOptions } from '../config/options.js';
import { configText } from '../reports/config-text.js';
import { fill, integrity, marked, parsed } from './bake.js';
import { file, languageTexts, part } from './files.js';
import { builtIn } from './integrations.js';
import { languagesOf } from './languages.js';
import { type Manifest, sizes } from './manifest.js';
import { problems } from './problems.js';
import type { BuildRequest } from './request.js';

export type { Manifest, Sizes } from './manifest.js';
export type { BuildRequest } from './request.js';

declare const __VERSION__: string;

/** Where a file of ours leaves its value: asked of the prototype, because markup can shadow the property. */
const OWN = 'Reflect.get(HTMLDocument.prototype,"currentScript",document).consentry=';

const GUARDED = ['hosts', 'cookies', 'storage', 'databases', 'caches', 'inline'] as const;

/** Whether there is anything to stop that nobody tagged. */
const isGuarded = (service: ServiceOptions): boolean =>
  service.category !== 'necessary' && GUARDED.some((kind) => (service[kind]?.length ?? 0) > 0);

/**
 * Builds the files of one site: name → text, `manifest.json` last. The same request gives the same bytes. Throws one
 * error that lists everything that is wrong with the request.
 */
export const build = (request: BuildRequest = {}): ReadonlyMap<string, string> => {
  const wrong = problems(request);
  if (wrong.length > 0) throw new Error(configText(wrong));
  const { config = {}, full = false } = request;
  const options = config as ConsentOptions;
  const { locale, services = {}, integrations = {}, receipts } = options;
  const { tagged = !Object.values(services).some(isGuarded) } = request;
  const { files, embedded } = languagesOf(request, locale);

  const hashes = Object.fromEntries(files.map((tag) => [tag, integrity(file(`locales/${tag}.js`))]));
  const texts = Object.fromEntries(embedded.map((tag) => [tag, languageTexts(tag)]));
  // The list lies beside the script, unless some texts are embedded: then it is with them. A fixed `locale` that is
  // English asks for no list.
  const apart = files.length > 0 && embedded.length === 0;
  const english = embedded.length + files.length === 0 && /^en\b/i.test(locale ?? '');
  const list = apart ? fill(part('languages.js'), { __LOCALES__: JSON.stringify(hashes) }) : '';
  const dialog = file('consentry-dialog.js');
  const speaking = (name: string) =>
    fill(part(name), {
      __LANGUAGES__: parsed({ ...hashes, ...texts }),
      __DIALOG_INTEGRITY__: JSON.stringify(integrity(dialog)),
    });
  const plain = apart || english;
  const ui = plain ? file('consentry-ui.js') : marked(`${OWN}${speaking('surfaces.js')};\n`);
  const wanted = Object.entries(integrations).flatMap(([name, value]) => (value ? [name] : []));

  const holes = {
    __OPTIONS__: parsed(options),
    __BUILT_IN__: builtIn(wanted),
    __LOCALES_INTEGRITY__: JSON.stringify(apart ? integrity(list) : ''),
    ...(full
      ? {
          __MOUNT__: plain ? part('mount.js') : speaking('surfaces-full.js'),
          __DESCRIBE__: part('describe.js'),
          __DELIVER__: receipts ? part('deliver.js') : 'null',
        }
      : {
          __UI_INTEGRITY__: JSON.stringify(integrity(ui)),
          __REPORT_INTEGRITY__: JSON.stringify(integrity(file('consentry-report.js'))),
          __RECEIPTS_INTEGRITY__: JSON.stringify(integrity(file('consentry-receipts.js'))),
        }),
  };
  const kernel = part(`${full ? 'full' : 'kernel'}${tagged ? '-tagged' : ''}.js`);

  const built = new Map([['consentry.js', marked(`${fill(kernel, holes)}\n`)]]);
  if (!full) {
    built.set('consentry-ui.js', ui);
    built.set('consentry-dialog.js', dialog);
    built.set('consentry-report.js', file('consentry-report.js'));
    if (receipts) built.set('consentry-receipts.js', file('consentry-receipts.js'));
  }
  if (apart) built.set('locales/index.js', list);
  for (const tag of files) built.set(`locales/${tag}.js`, file(`locales/${tag}.js`));
  const manifest: Manifest = {
    version: __VERSION__,
    files: Object.fromEntries([...built].map(([name, text]) => [name, sizes(text)])),
  };
  return built.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
};
