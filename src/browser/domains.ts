/** The `Domain` attributes that can reach this page: none (the host alone), the host, every parent. */
export const domains = (hostname: string): (string | undefined)[] => {
  // An address has no parents.
  if (/^[\d.]+$|:/.test(hostname)) return [undefined];
  const labels = hostname.split('.');
  return [
    undefined,
    ...labels.slice(0, -1).map((_, index) => labels.slice(index).join('.')),
    hostname,
  ].filter((domain, index, all) => all.indexOf(domain) === index);
};
