/** The address as a link may lead to it: http(s) alone; null for anything else, which is shown as text. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'http:' || parsed.protocol === 'https:')
    ? parsed.href
    : null;
}

/** An address as people read it: without its scheme, Chinese in it decoded where it can be. */
export function readableAddress(url: string): string {
  const bare = url.replace(/^https?:\/\//, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}
