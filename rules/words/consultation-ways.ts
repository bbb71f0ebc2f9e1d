import { isPlatform } from './handling.ts';
import { isLive, type Pressable } from './reach.ts';

interface Placed {
  readonly label: string;
  readonly place: string;
  readonly hidden: boolean;
}

interface Line {
  readonly text: string;
  readonly after: string;
}

interface Page {
  readonly consultationLines: readonly Line[];
  readonly links: readonly (Placed &
    Pressable & {
      readonly title: string;
      readonly target: Pressable['target'] & { readonly host: string; readonly file: string | null };
    })[];
  readonly controls: readonly Placed[];
  readonly forms: readonly (Placed & { readonly textareas: number; readonly submits: number })[];
  readonly frames: readonly (Placed & { readonly inside: { readonly messageForms: number } | null })[];
  readonly media: readonly Placed[];
}

/** Platforms besides the website on which a draft is put out; 华亭 row 17 names four. */
export type Platform = 'portal' | 'suggestions' | 'mobile' | 'media';

/** How a reader can answer. The first four are online. */
export type Way = 'form' | 'mail' | 'page' | 'code' | 'phone' | 'post' | 'fax' | Platform;

export const wayNames: Readonly<Record<Way, { readonly zh: string; readonly en: string }>> = {
  form: { zh: '网页表单', en: 'form' },
  mail: { zh: '电子邮箱', en: 'e-mail' },
  page: { zh: '网站', en: 'website' },
  code: { zh: '二维码', en: 'QR code' },
  phone: { zh: '电话', en: 'telephone' },
  post: { zh: '信函', en: 'letter' },
  fax: { zh: '传真', en: 'fax' },
  portal: { zh: '一网通办总门户', en: 'the portal 一网通办' },
  suggestions: { zh: '人民建议征集信箱', en: 'the mailbox 人民建议征集' },
  mobile: { zh: '随申办移动端', en: 'the app 随申办' },
  media: { zh: '政务新媒体', en: 'government accounts on social media' },
};

export const platforms: readonly Platform[] = ['portal', 'suggestions', 'mobile', 'media'];
const ONLINE: ReadonlySet<Way> = new Set<Way>(['form', 'mail', 'page', 'code', ...platforms]);

const MAIL = /[\w.+*-]+\s*(?:[@＠#☆]|[（([【](?:at|AT|@|＠)[)）\]】])\s*[\w-]+(?:\s*[.．]\s*[\w-]+)+/;
const NUMBER =
  /(?<!\d)(?:0\d{2,3}\s*[-—–)）]?\s*)?[2-8]\d{6,7}(?!\d)|(?<!\d)1[3-9]\d[\d*]{8}(?!\d)|(?<!\d)12345(?!\d)|(?<!\d)0\d{2,3}[-—–)）\s]\s*\d{7,8}|[48]00[-—]?\d{3}[-—]?\d{4}/;
const PHONE = /电话|热线|联系(?:方式|人)|致电|来电|咨询|拨打|手机/;
const FAX = /传真/;
const POST =
  /(?:邮寄|寄[至送到往]|信函|来信|书面|地址|邮编|通[信讯]|邮政编码|收件).{0,80}(?:\d+\s*[号弄室楼]|路|街|大道|\d{6})/;
/** 登录本网站“征集调查”栏目提交. */
const PAGE =
  /(?:登[录陆]|通过|在|访问|点击|进入|打开).{0,60}(?:网站|官网|门户|栏目|网页|网址|平台|系统|页面|本页|评论[区栏]|留言[区栏]|下方).{0,40}(?:留言|提交|反馈|提出|参与|发表|填写|填报|建言)|(?:登[录陆]|访问|网址|链接|提交|填写|反馈|意见).{0,40}(?:https?:\/\/|www\.)/;
/** A platform of its own, not the website. */
const PORTAL_NAME = /[“”"]?一网通办[“”"]?(?:总?门户|平台|网站)?/g;
const ANSWER =
  /(?:我要|我来|点击|在线|网上|立即|马上|参与|发表|提交|填写|填报)(?:提?(?:意见|建议|留言|建言|反馈|征集|评论|调查|问卷|参与|咨询)|提交)|^(?:意见|建议|留言|网上|在线)(?:反馈|提交|征集|建议|意见|留言|填写|建言|参与)$|^(?:提交|我要参与|我要建言|我有话说|问卷调查|参与调查|参与征集|发表意见|提意见)$/;
const CODE = /二维码|扫码|扫一扫|小程序码/;
const SHARING = /分享|转发到|关注我们|手机版|移动版|浏览本页|打开本页|下载客户端/;
const OTHER_FORM = /搜索|检索|登录|纠错|找错|订阅|满意|评价/;

const PLATFORM_WORDS: Readonly<Record<Platform, RegExp>> = {
  portal: /一网通办/,
  suggestions: /人民(?:意见)?建议/,
  mobile: /随申办/,
  media:
    /公众号|微信|微博|新媒体|抖音|视频号|今日头条|政务号|快手|小红书|["“”][^"“”]{2,10}["“”]\s*(?:APP|客户端)|融媒体?客户端/i,
};

function isOwn({ place, hidden }: Placed): boolean {
  return !hidden && (place === 'main' || place === 'related');
}

function waysInLine({ text, after }: Line): Way[] {
  // `电子邮箱：` on a line of its own has its value behind it.
  const words =
    /[:：]\s*$/.test(text) || text.length <= 12 ? `${text} ${after.split(' ', 1)[0] ?? ''}` : text;
  const ways: Way[] = [];
  if (MAIL.test(words)) ways.push('mail');
  if (PHONE.test(words) && NUMBER.test(words)) ways.push('phone');
  if (FAX.test(words) && NUMBER.test(words)) ways.push('fax');
  if (POST.test(words)) ways.push('post');
  if (PAGE.test(text.replace(MAIL, '').replace(PORTAL_NAME, ''))) ways.push('page');
  if (CODE.test(text) && !SHARING.test(text)) ways.push('code');
  return ways;
}

function waysToPress({ links, controls, forms, frames, media }: Page): Way[] {
  const ways: Way[] = [];
  const answers = (label: string) => ANSWER.test(label.replace(/[\s>»›]/g, ''));
  if (links.some((link) => isOwn(link) && link.target.url.startsWith('mailto:'))) ways.push('mail');
  if (links.some((link) => isOwn(link) && isLive(link) && link.target.file === null && answers(link.label)))
    ways.push('page');
  if (controls.some((one) => isOwn(one) && answers(one.label))) ways.push('form');
  const isForm = (form: Page['forms'][number]) =>
    form.textareas > 0 && form.submits > 0 && !OTHER_FORM.test(form.label);
  if (forms.some((form) => isOwn(form) && isForm(form))) ways.push('form');
  if (
    frames.some(
      (one) =>
        isOwn(one) && ((one.inside?.messageForms ?? 0) > 0 || (one.inside === null && answers(one.label))),
    )
  )
    ways.push('form');
  if (media.some((one) => isOwn(one) && CODE.test(one.label) && !SHARING.test(one.label))) ways.push('code');
  return ways;
}

function platformsOn({ consultationLines, links, media }: Page): Platform[] {
  const words = [
    ...consultationLines.map(({ text }) => text),
    ...[...links, ...media].filter(isOwn).map(({ label }) => label),
  ].filter((text) => !SHARING.test(text));
  const named = platforms.filter((platform) => words.some((text) => PLATFORM_WORDS[platform].test(text)));
  const linked = links.some((link) => isOwn(link) && isPlatform(link.target)) ? (['portal'] as const) : [];
  return [...new Set([...named, ...linked])];
}

/** All ways to answer that a page offers or names with what a reader needs to use them. */
export function waysToAnswer(page: Page): ReadonlySet<Way> {
  return new Set([...waysToPress(page), ...page.consultationLines.flatMap(waysInLine), ...platformsOn(page)]);
}

/** Whether one of the ways needs nothing but a connection. */
export function hasOnline(ways: ReadonlySet<Way>): boolean {
  return [...ways].some((way) => ONLINE.has(way));
}
