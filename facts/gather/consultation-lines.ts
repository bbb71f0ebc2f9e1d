import { simplified } from '../../rules/words/traditional.ts';
import type { ConsultationLine, Facts } from '../page.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { whereIs } from './text-region.ts';

const MOST = 120;
const MAX_TEXT = 300;
const MAX_AFTER = 200;
const LINES_AFTER = 4;

/** What a page is called that asks for opinions. */
const ASKING = /征求|征集|意见|草案|送审稿|听证|公示/;
/** Words of a term, of ways to answer, of what explains a draft, and of what became of opinions. */
const WORTH_QUOTING =
  /征集|征求|截[止至]|起止|公示期|期限|[前内止起]|时间|反馈|邮[箱件寄编]|[@＠#☆]|信函|来信|地址|电话|热线|传真|联系|一网通办|随申办|人民建议|新媒体|微信|公众号|微博|客户端|抖音|平台|在线|网上|网站|网页|留言|问卷|二维码|扫码|解读|图解|一图|说明|背景|附件|采纳|收到|理由|原因/;
const MOBILE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

function masked(text: string): string {
  return text.replace(MOBILE, '$1****$2');
}

/** Lines of a page that asks for opinions, of its frame none, that may tell term, ways to answer and explanations. */
export function gatherConsultationLines(reading: Reading, title: Facts['title']): ConsultationLine[] {
  const { survey, region } = reading;
  if (!ASKING.test(title.text)) return [];
  const found: ConsultationLine[] = [];
  for (const line of survey.lines) {
    if (found.length >= MOST) break;
    const { index, part: block } = line;
    const text = simplified(line.text);
    if (!WORTH_QUOTING.test(text)) continue;
    const part = survey.parts[block];
    if (part === undefined || isHidden(part)) continue;
    const place = placeOf(part, reading);
    if (place !== 'main' && place !== 'related') continue;
    found.push({
      text: masked(text.trim().slice(0, MAX_TEXT)),
      after: masked(textBehind(index, reading)),
      where: whereIs(index, region),
      place,
      at: spotOf(part, masked(line.text), survey),
    });
  }
  return found;
}

function textBehind(index: number, { survey }: Reading): string {
  return survey.lines
    .slice(index + 1, index + 1 + LINES_AFTER)
    .map(({ text }) => simplified(text).trim())
    .join(' ')
    .slice(0, MAX_AFTER);
}
