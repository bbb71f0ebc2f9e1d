/** The same for `http` and `https`, with and without the name of a folder's first page. */
export function bareAddress(url: string): string {
  const [whole = ''] = url.split('#', 1);
  return whole
    .replace(/^https?:\/\//, '')
    .replace(/\/(?:index|default)\.\w+(?=$|\?)/i, '')
    .replace(/\/$/, '');
}

/** The bare addresses of columns or pages: whether a link leads to one, or was seen on one. */
export function addressesOf(pages: readonly { readonly url: string }[]): ReadonlySet<string> {
  return new Set(pages.map(({ url }) => bareAddress(url)));
}
