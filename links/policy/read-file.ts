import type { Way } from '../contract.ts';
import type { PageSeen } from '../page-seen.ts';
import { isChallenge } from './challenge.ts';
import { fits, formatOf } from './file-format.ts';
import { extensionOf, parseAddress, sortOf } from './file-type.ts';
import { showsGambling } from './hijack.ts';
import { landingOf, landingPart } from './landing.ts';
import { isLoginWall } from './login-wall.ts';
import { saysNotFound } from './not-found-words.ts';
import type { Response } from './response.ts';
import { fails, opens, type Told, unclear } from './told.ts';

const VIEWER = /pdf\.?js|pdf viewer|(?:在线|文档|文件|附件)?(?:预览|阅读器)|document viewer|online ?preview/i;
const VIEWER_ADDRESS = /viewer|preview|weboffice|onlineread|flipbook/i;
/** A page that only leads on. Characters. */
const NO_TEXT = 100;

function isHtmlType(contentType: string | null): boolean {
  return contentType !== null && /html/i.test(contentType);
}

function nameInDisposition(headers: Response['headers']): string {
  const disposition = headers['content-disposition'] ?? '';
  const [, quoted, plain] =
    /filename\*?\s*=\s*(?:[\w-]+'[^']*')?(?:"([^"]*)"|([^;]*))/i.exec(disposition) ?? [];
  return (quoted ?? plain ?? '').trim();
}

/**
 * The extension of the file that is asked for, in lower case: as the server names it for saving, else of the
 * address that answered, else of the one that was asked for; empty where that is a page.
 */
export function fileAskedFor({ asked, final, headers }: Response): string {
  const names = [nameInDisposition(headers), final.pathname, asked.pathname].map(extensionOf);
  return names.find((extension) => sortOf(extension) !== 'page') ?? '';
}

/** A page in place of a file that shows the file in a frame, or is the frame of a program that does. */
function isViewer({ final }: Response, { title, embeds, source }: PageSeen): 'plainly' | 'perhaps' | 'no' {
  const shown = embeds.some((embed) => {
    const address = parseAddress(embed, final);
    return (
      address !== null && (sortOf(extensionOf(address.pathname)) === 'document' || VIEWER_ADDRESS.test(embed))
    );
  });
  if (shown || /<embed\b[^>]{0,300}application\/pdf/i.test(source)) return 'plainly';
  return VIEWER.test(title) || VIEWER_ADDRESS.test(final.pathname) ? 'perhaps' : 'no';
}

function readHtml(response: Response): Told {
  const { asked, final, status, headers, body, contentType } = response;
  const page = landingOf(body, contentType);
  const landing = landingPart(page);
  if (isChallenge(status, headers, page)) return unclear('blocked', 'challenge', landing);
  if (isLoginWall(asked, final, page)) return unclear('login', 'loginPage', landing);
  if (showsGambling(final, page)) return fails('hijacked', 'gambling', landing);
  if (saysNotFound(page) === 'plainly') return fails('wrongFile', 'htmlForFile', landing);
  const viewer = isViewer(response, page);
  if (viewer === 'plainly') return opens(landing);
  const leadsOn =
    page.textLength <= NO_TEXT && (page.jump !== null || (page.scripts > 0 && page.title === ''));
  if (viewer === 'perhaps' || leadsOn) return unclear('wrongFile', 'htmlForFile', landing);
  return fails('wrongFile', 'htmlForFile', landing);
}

/** HEAD tells little of a file: what looks wrong is asked for again. */
function readHead({ headers, contentType }: Response, extension: string): Told {
  if (isHtmlType(contentType) && extension !== 'svg') return unclear('wrongFile', 'htmlForFile');
  return headers['content-length'] === '0' ? unclear('wrongFile', 'emptyFile') : opens();
}

/** Whether the first of the bytes that came is the first of the file. */
function isFromStart({ status, headers }: Response): boolean {
  return status !== 206 || /^bytes 0-/.test(headers['content-range'] ?? 'bytes 0-');
}

function readBody(response: Response, extension: string): Told {
  const { body, whole, brokeOff, contentType } = response;
  if (body.length === 0) {
    if (brokeOff) return fails('wrongFile', 'cutShort');
    return whole && response.status !== 206
      ? fails('wrongFile', 'emptyFile')
      : unclear('wrongFile', 'emptyFile');
  }
  if (!isFromStart(response)) return opens();
  const format = formatOf(body);
  // A program that exports tables under the name of Excel sends HTML, and says that it is Excel's: Excel opens it.
  const exported =
    format === 'html' && !isHtmlType(contentType) && contentType !== null && fits(extension, 'unknown');
  if (format === 'html' && !exported) return readHtml(response);
  if (!exported && !fits(extension, format)) return fails('wrongFile', 'otherFormat');
  return brokeOff ? fails('wrongFile', 'cutShort') : opens();
}

/** Reads a good answer (2xx) to the name of a file. `extension` in lower case. */
export function readFile(way: Way, response: Response, extension: string): Told {
  return way === 'head' ? readHead(response, extension) : readBody(response, extension);
}
