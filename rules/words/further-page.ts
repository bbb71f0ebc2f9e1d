/** `index_2.html`, `list-3.shtml`. */
const IN_PATH = /(?:^|\/)(?:index|list|default|more)[_-][1-9]\d*(?:\.\w+)?$/i;
const IN_QUERY = /(?:^|[?&])(?:page|pageno|pageindex|pagenum|p)=(?:[2-9]|[1-9]\d+)(?:&|$)/i;

/** Whether an address is that of the second page of a list, or of one behind it. */
export function isFurtherPage({ path, query }: { readonly path: string; readonly query: string }): boolean {
  return IN_PATH.test(path) || IN_QUERY.test(query);
}
