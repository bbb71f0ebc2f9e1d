/** What a laid-out page can be asked beyond its tree. */
export interface LiveView {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pageHeight: number;
  readonly settled: boolean;
  /** Whether a person can see the element. */
  isShown(element: Element): boolean;
  /** Its shadow root, open or closed; null where it has none. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** The token by which the content script inside a frame announced itself; null where none did. */
  frameToken(frame: Element): string | null;
}

/** How a page came to us: all that its document does not tell of itself. */
export interface Circumstances {
  /** The page's own address, after redirects. */
  readonly url: string;
  /** HTTP status, null where none was seen. */
  readonly status: number | null;
  /** WHATWG name in lower case of the encoding that the bytes were read in. */
  readonly encoding: string;
  /** ISO 8601: the time of the audit. */
  readonly at: string;
  /** The address that a browser asks for when a link of this page is followed; null where it cannot be resolved. */
  resolve(href: string, base: string): URL | null;
  /** Null for a page that was parsed and not laid out. */
  readonly live: LiveView | null;
}
