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

/** A link shown as a picture or an icon that nothing puts into words. */
export function isBare(link: Labelled): boolean {
  if (link.hidden || link.target.file !== null || !isLive(link)) return false;
  if (link.labelFrom === 'none' || GLYPHS.test(link.label)) return true;
  return link.labelFrom === 'file' && !/\p{Script=Han}/u.test(link.label) && !FURNITURE.test(link.label);
}

/** A frame that was not read and that neither a title nor its address explains. */
export function isUnreadFrame(frame: Framed): boolean {
  if (frame.hidden || frame.inside !== null) return false;
  if (frame.place === 'navigation' || frame.place === 'footer') return false;
  return !/\p{Script=Han}/u.test(frame.label) && !FILE_OR_PLAYER.test(frame.src);
}

/** Whether the site's menu is on the page as it was read: many portals write it by script. */
export function hasMenu(links: readonly Placed[]): boolean {
  const shown = links.filter(({ hidden }) => !hidden);
  return (
    shown.filter(({ place }) => place === 'navigation').length >= 3 ||
    shown.some(({ label }) => /^(?:网站)?首页$/.test(label.trim()))
  );
}
