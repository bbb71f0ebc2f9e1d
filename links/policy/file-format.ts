/** What the first bytes of a file tell of it. */
type Format =
  | 'pdf'
  | 'ole'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'rtf'
  | 'picture'
  | 'office-html'
  | 'html'
  | 'unknown';

/** Signatures at the first byte. https://www.iana.org/assignments/media-types, PKWARE APPNOTE, [MS-CFB] 2.2 */
const MAGIC: readonly (readonly [Format, readonly number[]])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x50, 0x4b, 0x07, 0x08]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** A reader of PDF looks for its header in so many bytes. ISO 32000-1, Annex H, note 13 */
const PDF_HEADER_WITHIN = 1024;
const LOOKED_AT = 4096;
const HTML =
  /^(?:<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body|title|script|meta|link|style|div|table|form|h1|p|center|iframe|br)\b/i;
/** Word and Excel save pages under their own names, as HTML, as a mail message (MHT) or as XML. */
const OFFICE_HTML =
  /urn:schemas-microsoft-com:(?:office|vml)|<\?mso-application|office:(?:word|excel)|^\s*mime-version\s*:/i;

/** What a file of a name may be: of an old Office name anything that Word, Excel, PowerPoint or WPS open under it. */
const OFFICE: readonly Format[] = ['ole', 'zip', 'rtf', 'office-html', 'unknown'];
const NEW_OFFICE: readonly Format[] = ['zip', 'ole'];
const ARCHIVE: readonly Format[] = ['rar', 'zip', '7z'];
const ACCEPTED: Readonly<Record<string, readonly Format[]>> = {
  pdf: ['pdf'],
  ofd: ['zip'],
  ...Object.fromEntries(
    ['doc', 'dot', 'wps', 'wpt', 'xls', 'xlt', 'et', 'ett', 'ppt', 'pps', 'dps', 'dpt'].map((name) => [
      name,
      OFFICE,
    ]),
  ),
  ...Object.fromEntries(
    ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx', 'pptm', 'ppsx'].map((name) => [name, NEW_OFFICE]),
  ),
  rtf: ['rtf', 'ole', 'zip'],
  zip: ['zip'],
  // Who has a program for these has one that goes by the bytes and unpacks the others too.
  rar: ARCHIVE,
  '7z': ARCHIVE,
};

function startsWith(body: Uint8Array, magic: readonly number[]): boolean {
  return body.length >= magic.length && magic.every((byte, index) => body[index] === byte);
}

/** The first bytes one by one as characters: signatures and tags are ASCII in every encoding but UTF-16. */
function asCharacters(body: Uint8Array): string {
  const bytes = body.subarray(0, LOOKED_AT);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  let text = '';
  for (const byte of bytes) if (!wide || byte !== 0) text += String.fromCharCode(byte);
  return text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
}

/** The format of a file's first bytes. */
export function formatOf(body: Uint8Array): Format {
  const known = MAGIC.find(([, magic]) => startsWith(body, magic));
  if (known) return known[0];
  const text = asCharacters(body);
  if (text.slice(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  if (OFFICE_HTML.test(text)) return 'office-html';
  return HTML.test(text) ? 'html' : 'unknown';
}

/** Whether a file of an extension may be of a format; true where nothing is known of the extension. */
export function fits(extension: string, format: Format): boolean {
  return ACCEPTED[extension]?.includes(format) ?? true;
}
