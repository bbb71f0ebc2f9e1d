declare module 'html-encoding-sniffer' {
  interface Options {
    xml?: boolean;
    /** The charset parameter of the Content-Type header. */
    transportLayerEncodingLabel?: string;
    /** What to return where the bytes declare nothing. */
    defaultEncoding?: string;
    maxPrescanBytes?: number;
  }

  /** The WHATWG name, in its customary case, of the encoding that a byte order mark, the header or a meta tag declares. */
  export default function sniffHTMLEncoding(bytes: Uint8Array, options?: Options): string;
}
