import { crc32 } from 'node:zlib';

/** Head of the compound files of Word, Excel and WPS before 2007 (MS-CFB section 2.2). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The smallest beginnings of files by which their format is told. */
export const files = {
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  /** Some generators put a byte order mark or a line feed before. */
  pdfAfterBlank: Buffer.from('\r\n\ufeff%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n'),
  compound: Buffer.concat([COMPOUND, Buffer.alloc(1528)]),
  docx: zip('[Content_Types].xml', 'word/document.xml'),
  xlsx: zip('[Content_Types].xml', 'xl/workbook.xml'),
  pptx: zip('[Content_Types].xml', 'ppt/presentation.xml'),
  ofd: zip('OFD.xml', 'Doc_0/Document.xml'),
  zip: zip('附件/说明.txt'),
  rar4: Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.alloc(64)]),
  rar5: Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(64)]),
  sevenZip: Buffer.concat([Buffer.from('377abcaf271c', 'hex'), Buffer.alloc(64)]),
  png: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]),
  rtf: Buffer.from('{\\rtf1\\ansi\\ansicpg936 \\u25919?\\u31574?}'),
  htmlWord: Buffer.from(
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document></head><body>关于印发实施办法的通知</body></html>',
  ),
  htmlTable: Buffer.from(
    '<html><head><meta charset="utf-8"></head><body><table><tr><td>项目</td><td>金额</td></tr></table></body></html>',
  ),
  xmlWord: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
  ),
  mhtWord: Buffer.from(
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart"\r\n\r\n------=_NextPart\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n<html></html>\r\n',
  ),
} as const;

/** An archive of stored, short entries (APPNOTE sections 4.3.7 and 4.3.16). */
function zip(...names: readonly string[]): Buffer {
  const entries = names.map((name) => entry(Buffer.from(name), Buffer.from(`<!-- ${name} -->`)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([...entries, end]);
}

function entry(name: Buffer, content: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x0800, 6);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, content]);
}
