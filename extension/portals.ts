/** The domains of the portals that the plans bind; the extension may read these and no others unasked. */
export const portalDomains = [
  'jiading.gov.cn',
  'songjiang.gov.cn',
  'shqp.gov.cn',
  'shcm.gov.cn',
  'shanghai.gov.cn',
  'sh.gov.cn',
] as const;

/** The same as match patterns: the domain itself and all below it, http and https. */
export const portalPatterns: string[] = portalDomains.map((domain) => `*://*.${domain}/*`);

/** Whether a host is one of the portals. */
export function isPortal(host: string): boolean {
  return portalDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
