import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import type { ConsultationLine } from '../shape/passages.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { whereIs } from './text-region.ts';

/** A draft may stand on its page in full, behind or before what is said of the consultation. */
const MOST_AHEAD = 80;
const MOST_BEHIND = 40;
const MAX_TEXT = 300;
const MAX_AFTER = 200;
const LINES_AFTER = 4;

/** What a page is called that asks for opinions. */
const ASKING = /征求|征集|意见|草案|送审稿|听证|公示/;
/** Words of a term, of ways to answer, of what explains a draft, and of what became of opinions. */
const WORTH_QUOTING =
  /征[集求询]|截[止至]|起止|公示期|[期时]限|周期|为期|[前内止起]|时间|\d{4}\s*[-./年]\s*\d|\d\s*(?:天|个?工作日)|评论|反馈|邮[箱件寄编]|[@＠#☆]|信函|来信|地址|电话|热线|传真|联系|一网通办|随申办|人民建议|新媒体|微信|公众号|微博|客户端|抖音|平台|在线|网上|网站|网页|留言|问卷|二维码|扫码|解读|图解|一图|说明|背景|附件|采纳|收到|理由|原因/;
const MOBILE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

function masked(text: string): string {
  return text.replace(MOBILE, '$1****$2');
}

/** Lines of a page that asks for opinions, of its frame none, that may tell term, ways to answer and explanations. */
export function gatherConsultationLines(reading: Reading, title: Facts['title']): ConsultationLine[] {
  const { survey, region } = reading;
  if (!ASKING.test(title.text)) return [];
  const found = survey.lines.flatMap((line) => {
    const { index, part: block } = line;
    const text = simplified(line.text);
    const part = survey.parts[block];
    if (part === undefined || !WORTH_QUOTING.test(text) || isHidden(part)) return [];
    const place = placeOf(part, reading);
    return place === 'main' || place === 'related' ? [{ index, text, line, part, place } as const] : [];
  });
  const behind = found.slice(MOST_AHEAD).slice(-MOST_BEHIND);
  return [...found.slice(0, MOST_AHEAD), ...behind].map(({ index, text, line, part, place }) => ({
    text: masked(text.trim().slice(0, MAX_TEXT)),
    after: masked(textBehind(index, reading)),
    where: whereIs(index, region),
    place,
    at: spotOf(part, masked(line.text), survey),
  }));
}

function textBehind(index: number, { survey }: Reading): string {
  return survey.lines
    .slice(index + 1, index + 1 + LINES_AFTER)
    .map(({ text }) => simplified(text).trim())
    .join(' ')
    .slice(0, MAX_AFTER);
}
