import type { Words } from '../../rules/contract.ts';

const PDF: Words = { zh: ' PDF 文件', en: 'a PDF file' };
const IMAGE: Words = { zh: '图片', en: 'a picture' };
const MEDIA: Words = { zh: '音频或视频', en: 'sound or film' };
const ARCHIVE: Words = { zh: '压缩包或 Office、OFD 文档', en: 'an archive or an Office or OFD document' };
const OFFICE: Words = { zh: '旧版 Office 文档', en: 'an old Office document' };
const XML: Words = { zh: ' XML 文件', en: 'an XML file' };
const JSON_DATA: Words = { zh: ' JSON 数据', en: 'JSON data' };
const TEXT: Words = { zh: '纯文本', en: 'plain text' };
const SCRIPT: Words = { zh: '脚本或样式文件', en: 'a script or a style sheet' };
const BINARY: Words = { zh: '二进制文件', en: 'a binary file' };

/** First bytes of files in hexadecimal; from https://mimesniff.spec.whatwg.org/ and the formats' own definitions. */
const SIGNATURES: readonly (readonly [RegExp, Words])[] = [
  [/^(?:09|0a|0d|20|efbbbf)*255044462d/, PDF],
  // PNG, GIF, JPEG, WebP, TIFF, BMP, ICO
  [/^(?:89504e470d0a1a0a|474946383[79]61|ffd8ff|52494646.{8}57454250)/, IMAGE],
  [/^(?:49492a00|4d4d002a|424d.{8}00000000|0000010000|00000100..00)/, IMAGE],
  // MP4, MP3, Ogg, AVI, WAV, FLV, Matroska
  [/^(?:.{8}66747970|494433|4f676753|52494646.{8}(?:41564920|57415645)|464c5601|1a45dfa3)/, MEDIA],
  // ZIP, RAR, 7z, gzip
  [/^(?:504b0304|504b0506|526172211a07|377abcaf271c|1f8b)/, ARCHIVE],
  [/^d0cf11e0a1b11ae1/, OFFICE],
];

/** Media types of an HTTP header that a browser shows as something else than a page. */
const OTHER_TYPES: readonly (readonly [RegExp, Words])[] = [
  [/^application\/pdf/, PDF],
  [/^image\/(?!svg)/, IMAGE],
  [/^(?:audio|video)\//, MEDIA],
  [/^application\/(?:zip|x-rar|x-7z|gzip|vnd\.|ofd|msword)/, ARCHIVE],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json/, JSON_DATA],
  [/^(?:application|text)\/(?:x-)?(?:javascript|ecmascript|css)/, SCRIPT],
  [/^text\/plain/, TEXT],
];

const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)\b/;
const MARKUP = /<(?:!doctype|!--|\/?[a-z][a-z\d:-]*[\s/>])/i;
const PROLOG = /^(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype\b[^>[]*(?:\[[^\]]*\])?[^>]*>)*/is;
const XML_ROOT = /^<(?:rss|feed|urlset|sitemapindex|svg|rdf:RDF)\b/i;
const HTML_ROOT = /^<html\b/i;
/** Control characters other than white space, and bytes that are no character. */
const CONTROL = /(?!\s)[\p{Cc}\ufffd]/gu;
/** How a page begins, however broken the rest is. */
const OPENING = /^\s*<(?:!doctype\s+html|html|head|meta|title|body|base|link|script)\b/i;
const HEAD = 65_536;

/** What a file is by its first bytes, in words; null where they name no format. */
export function formatByBytes(bytes: Uint8Array): Words | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('hex');
  return SIGNATURES.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/**
 * What a text is in words, if it is no HTML; null for HTML. `contentType` is the server's word, null for a file.
 * A page of bare words is HTML where the server says so.
 */
export function formatByText(text: string, contentType: string | null): Words | null {
  const type = (contentType ?? '').trim().toLowerCase();
  if (isOtherXml(text)) return XML;
  if (HTML_TYPE.test(type)) return null;
  const told = OTHER_TYPES.find(([pattern]) => pattern.test(type));
  if (told !== undefined) return told[1];
  const head = text.slice(0, HEAD);
  if (OPENING.test(head)) return null;
  if ((head.match(CONTROL)?.length ?? 0) > head.length * 0.1) return BINARY;
  if (isJson(text)) return JSON_DATA;
  return MARKUP.test(text) ? null : TEXT;
}

function isOtherXml(text: string): boolean {
  const prolog = PROLOG.exec(text.slice(0, HEAD))?.[0] ?? '';
  const rest = text.slice(prolog.length, prolog.length + 64);
  return XML_ROOT.test(rest) || (/<\?xml\s/.test(prolog) && rest.startsWith('<') && !HTML_ROOT.test(rest));
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
