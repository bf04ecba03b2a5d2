/** A host-source of Content Security Policy, taken apart. */
export interface Source {
  readonly text: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

/** ASCII alone: a policy knows no other host names, and nothing in here can begin another directive. */
const HOST_SOURCE =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?((?:\*\.)?[\w-]+(?:\.[\w-]+)*)(?::(\d+|\*))?(\/[\w.~!$&'()*+=:@%/-]*)?$/i;

/** The entry as a host-source, or null where it is none. */
export const parseSource = (text: string): Source | null => {
  const [, scheme = '', host = '', port = '', path = ''] = HOST_SOURCE.exec(text) ?? [];
  return host ? { text, scheme: scheme.toLowerCase(), host: host.toLowerCase(), port, path } : null;
};

/** As a policy has to say it: every port where none is given, and WebSockets too where no scheme is. */
export const sourcesFor = ({ scheme, host, port, path }: Source): string[] => {
  const rest = `${host}:${port || '*'}${path}`;
  // Without a scheme a policy means that of the page, and https is no wss to it.
  return scheme ? [`${scheme}://${rest}`] : [rest, `ws://${rest}`];
};

const within = (host: string, wildcard: string) => wildcard[0] === '*' && host.endsWith(wildcard.slice(1));
const reaches = (path: string, other: string) =>
  !path || path === other || (path.endsWith('/') && other.startsWith(path));
/** To a policy 80 also means 443. */
const fixed = ({ port }: Source) => (port === '*' ? '' : port.replace(/^80$/, '443'));

/** Whether there can be a URL that both match. Schemes do not tell them apart: to a policy one means several. */
export const overlap = (a: Source, b: Source): boolean =>
  (a.host === b.host || within(a.host, b.host) || within(b.host, a.host)) &&
  (!fixed(a) || !fixed(b) || fixed(a) === fixed(b)) &&
  (reaches(a.path, b.path) || reaches(b.path, a.path));
