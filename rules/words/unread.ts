import { isLive, type Pressable } from './reach.ts';

interface Labelled extends Pressable {
  readonly target: Pressable['target'] & { readonly file: string | null };
  readonly label: string;
  readonly labelFrom: string;
  readonly hidden: boolean;
}

interface Framed {
  readonly label: string;
  readonly src: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly dot?: true | undefined;
  readonly inside: object | null;
}

interface Placed {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
}

/** File names of pictures that every portal uses for other purposes. */
const FURNITURE =
  /share|weibo|sina|weixin|wechat|(?:^|[^a-z])(?:wx|qq|ico|up|top)(?![a-z])|qzone|logo|print|close|search|home|back|prev|next|font|arrow|conac|jiucuo|beian|gongan|ipv6|rss|gotop|english/i;

/** Glyphs of icon fonts stand in the private use areas. */
const GLYPHS = /^[\p{Co}\s]+$/u;

const FILE_OR_PLAYER = /\.(?:pdf|ofd|docx?|xlsx?|mp4|flv|swf)(?:$|[?#])|viewer|player|video|weather|map/i;

const FILM = /\.(?:mp4|flv|swf)(?:$|[?#])|player|video/i;

/** A link shown as a picture or an icon that nothing puts into words. */
export function isBare(link: Labelled): boolean {
  if (link.hidden || link.target.file !== null || !isLive(link)) return false;
  if (link.labelFrom === 'none' || GLYPHS.test(link.label)) return true;
  return link.labelFrom === 'file' && !/\p{Script=Han}/u.test(link.label) && !isFurniturePicture(link.label);
}

/** A picture without words whose file is named for what every portal has: share, print, report an error. */
export function isFurniturePicture(label: string): boolean {
  return !/\p{Script=Han}/u.test(label) && FURNITURE.test(label);
}

/** A frame that was not read and that neither a title nor its address explains. */
export function isUnreadFrame(frame: Framed): boolean {
  return frame.place !== 'navigation' && isUnreadAbove(frame);
}

/** A frame that plays a film which no words name. */
export function isUnreadFilm({ label, src, hidden, inside }: Framed): boolean {
  return !hidden && inside === null && !/\p{Script=Han}/u.test(label) && FILM.test(src);
}

/** The same above the footer, where a frame may hold the site's menu. */
function isUnreadAbove({ label, src, place, hidden, dot, inside }: Framed): boolean {
  if (hidden || dot || inside !== null || place === 'footer') return false;
  return !/\p{Script=Han}/u.test(label) && !FILE_OR_PLAYER.test(src);
}

/** Entries of a menu that are enough to tell what it is in. */
const SOME = 3;

/** In letters of another script: which of them is 政务公开 cannot be told. */
function isForeign(links: readonly Worded[]): boolean {
  const menu = links.filter(
    ({ place, hidden, label, labelFrom }) =>
      place === 'navigation' && !hidden && labelFrom !== 'file' && /\p{L}/u.test(label),
  );
  const foreign = menu.filter(({ label }) => !/\p{Script=Han}/u.test(label)).length;
  return foreign >= SOME && 2 * foreign > menu.length;
}

/** Pressed pictures, or a film, instead of words. */
function isDrawn(controls: readonly Placed[], media: readonly Played[]): boolean {
  const pressed = controls.filter(
    ({ place, hidden, label }) => place === 'navigation' && !hidden && label === '',
  );
  const film = media.some(
    ({ type, src, place, hidden }) =>
      type === 'embed' &&
      !hidden &&
      (place === 'navigation' || place === 'main') &&
      (src === '' || /\.swf(?:$|\?)/i.test(src)),
  );
  return film || pressed.length >= SOME;
}

interface Worded extends Placed {
  readonly labelFrom: string;
}

interface Played {
  readonly type: string;
  readonly src: string;
  readonly place: string;
  readonly hidden: boolean;
}

/** Whether the menu of a home page, or a part of it, cannot be read: a script is to write it, or it is not in Chinese words. */
export function isMenuUnread(page: {
  readonly gathering: { readonly mode: 'parsed' | 'live' };
  readonly links: readonly Worded[];
  readonly controls: readonly Placed[];
  readonly media: readonly Played[];
  readonly emptyBlocks: readonly { readonly place: string }[];
  readonly frames: readonly Framed[];
}): boolean {
  if (isForeign(page.links) || isDrawn(page.controls, page.media) || page.frames.some(isUnreadAbove))
    return true;
  const isWritten = hasMenu(page.links) && page.emptyBlocks.every(({ place }) => place !== 'navigation');
  return page.gathering.mode === 'parsed' && !isWritten;
}

/** Whether the site's menu is on the page as it was read: many portals write it by script. */
export function hasMenu(links: readonly Placed[]): boolean {
  const shown = links.filter(({ hidden }) => !hidden);
  return (
    shown.filter(({ place }) => place === 'navigation').length >= 3 ||
    shown.some(({ label }) => /^(?:网站)?首页$/.test(label.trim()))
  );
}
