import sniffHTMLEncoding from 'html-encoding-sniffer';
import { chineseEvidence, utf8Evidence, utf16ByZeroBytes } from './byte-evidence.ts';
import { decoderOf } from './decoder.ts';

/** A page's text, and how it was read. */
export interface DecodedPage {
  readonly text: string;
  /** The encoding that the bytes were read in: WHATWG name, lower case. */
  readonly encoding: string;
  /**
   * The encoding that a browser goes by: byte order mark, else HTTP header, else meta tag; null where
   * nothing is declared. Where it differs from `encoding`, the declaration was wrong.
   */
  readonly declared: string | null;
}

/** Browsers also heed a meta tag that comes later than the 1,024 bytes that the standard promises to look at. */
const PRESCAN_BYTES = 65_536;
const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i;
const UNDECLARED = 'undeclared';

/**
 * Reads a page's bytes as text. Declarations hold as in a browser, but where the bytes contradict what is
 * declared, or nothing is declared, the text is read in the encoding that makes it readable.
 * `contentType` is the HTTP header's value, null where there is none. Broken bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const declared = declaredEncoding(bytes, contentType);
  const text = hasByteOrderMark(bytes) ? null : flawlessText(bytes);
  if (text !== null) return { text, encoding: 'utf-8', declared };
  const encoding = hasByteOrderMark(bytes) && declared ? declared : readableEncoding(bytes, declared);
  return { text: decoderOf(encoding).decode(bytes), encoding, declared };
}

const flawless = new TextDecoder('utf-8', { fatal: true });
/** Characters of three bytes, where Chinese lies. */
const THREE_BYTES = /[\u0800-\ud7ff\ue000-\uffff]/;

/** The text of a page that is Chinese in UTF-8 without a flaw, as most are: no evidence need be weighed. */
function flawlessText(bytes: Uint8Array): string | null {
  if (utf16ByZeroBytes(bytes) !== null) return null;
  try {
    const text = flawless.decode(bytes);
    return THREE_BYTES.test(text) ? text : null;
  } catch {
    return null;
  }
}

function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const [, quoted, plain] = CHARSET.exec(contentType ?? '') ?? [];
  const label = quoted ?? plain;
  const name = sniffHTMLEncoding(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: UNDECLARED,
    maxPrescanBytes: PRESCAN_BYTES,
  }).toLowerCase();
  // A browser shows nothing of a page in the "replacement" encoding; its bytes may still be readable.
  return name === UNDECLARED || name === 'replacement' || name === 'x-user-defined' ? null : name;
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function readableEncoding(bytes: Uint8Array, declared: string | null): string {
  const wide = utf16ByZeroBytes(bytes);
  if (wide !== null) return wide;
  const { good, threeByte, bad } = utf8Evidence(bytes);
  if (good + bad === 0) return declared === null || declared.startsWith('utf-16') ? 'utf-8' : declared;
  // One character cut in half, as a template does to a summary, does not make a page another encoding.
  if (threeByte > 0 && bad * 20 <= good) return 'utf-8';
  const chinese = chineseEvidence(bytes);
  switch (declared) {
    case null:
    case 'utf-16le':
    case 'utf-16be':
      return bad <= good ? 'utf-8' : (chinese.encoding ?? 'windows-1252');
    case 'utf-8':
      return bad > good && chinese.encoding !== null ? chinese.encoding : 'utf-8';
    case 'gbk':
    case 'gb18030':
      return chinese.sure && chinese.encoding === 'big5' ? 'big5' : declared;
    default:
      return chinese.sure && chinese.encoding !== null && chinese.encoding !== declared
        ? chinese.encoding
        : declared;
  }
}
