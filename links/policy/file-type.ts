/**
 * What an address leads to by its name. `page`: HTML or what a program makes. `document`: a file that a person
 * saves or reads in another program. `media`: what a browser shows or plays, and what pages are made of.
 */
type Sort = 'page' | 'document' | 'media';

const DOCUMENTS = new Set(
  (
    'pdf doc docx docm dot dotx rtf wps wpt ofd ceb caj xls xlsx xlsm xlt et ett csv txt ppt pptx pptm pps ppsx dps dpt ' +
    'odt ods odp epub zip rar 7z gz tgz tar bz2 xz apk exe msi dwg vsd'
  ).split(' '),
);

const MEDIA = new Set(
  (
    'jpg jpeg jfif png gif bmp webp avif svg ico tif tiff css js mjs woff woff2 ttf otf eot ' +
    'mp3 wav ogg m4a aac wma mp4 m4v webm avi wmv flv f4v mov mpg mpeg rm rmvb 3gp mkv swf'
  ).split(' '),
);

const EXTENSION = /\.([a-z\d]{1,5})$/i;

/** The extension of a name or path, in lower case; empty where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return EXTENSION.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What an extension in lower case stands for. */
export function sortOf(extension: string): Sort {
  if (DOCUMENTS.has(extension)) return 'document';
  return MEDIA.has(extension) ? 'media' : 'page';
}

/** An address in its parts; null where it is none. */
export function parseAddress(url: string, base?: string | URL): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}
