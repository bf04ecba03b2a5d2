/** The `Domain` attributes that can reach this page: none (the host alone), the host, every parent. */
export const domains = (hostname: string): (string | undefined)[] => {
  const labels = hostname.split('.');
  // An address has no parents, and a cookie for a bare top level is refused anyway.
  return /^[\d.]+$|:/.test(hostname)
    ? [undefined]
    : [undefined, ...labels.map((_, index) => labels.slice(index).join('.'))];
};
