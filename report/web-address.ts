/** Whether a reader may be led to an address: web pages alone, never scripts, files or data. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
