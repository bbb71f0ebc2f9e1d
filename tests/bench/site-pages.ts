import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import { type Form, forms } from './site-forms.ts';

/** Host of the made site. */
export const HOST = 'www.songjiang.gov.cn';

const TOPICS =
  '停车 垃圾分类 加装电梯 养老服务 绿道建设 稳岗就业 科技创新 农村宅基地 燃气安全 义务教育 公共文化 城市更新 污染防治 食品安全 住房保障 招商引资 托育服务 消费促进 碳普惠 防汛防台'.split(
    ' ',
  );

/**
 * A mark in a form that every page has its own words for. `qznoqz`: its number; `qzcoqz`: that of its column;
 * `qztoqz`: its topic; `qz07qz`: the number of its seventh neighbour. January 2001: the day of that neighbour;
 * February 2001: so many days after its own day, the first being that day.
 */
const MARK = /(qz(?:no|co|to|\d\d)qz|2001-0[12]-\d\d|2001年[12]月\d+日)/;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number that belongs to a page and to none near it: the same in every run. */
function spread(number: number, step: number): number {
  return ((number + 1) * 7919 + step * 104_729) % 1_000_003;
}

function dayOf(mark: string, number: number): string {
  const [, month = '', day = ''] = mark.match(/\D0?([12])\D(\d+)/) ?? [];
  const seed = spread(month === '1' ? number + Number(day) : number, 1);
  const own = 1 + ((seed >> 7) % 10);
  const date = { year: 2021 + (seed % 5), month: 1 + ((seed >> 3) % 10), day: own };
  if (month === '2') date.day = Math.min(28, own + Number(day) - 1);
  return mark.includes('年')
    ? `${date.year}年${date.month}月${date.day}日`
    : `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function wordsFor(mark: string, number: number): string {
  if (!mark.startsWith('qz')) return dayOf(mark, number);
  const inner = mark.slice(2, 4);
  switch (inner) {
    case 'no':
      return String(number);
    case 'co':
      return String(Math.floor(number / 40));
    case 'to':
      return TOPICS[spread(number, 2) % TOPICS.length] ?? '';
    default:
      return String(number + Number(inner));
  }
}

/** A form whose facts were gathered, cut at its marks: literal text and marks turn about. */
interface Mould {
  readonly share: number;
  readonly parts: readonly string[];
}

function mouldOf({ kind, share, path, html }: Form): Mould {
  const facts = completeFacts(
    gatherPage(recordPage(parsePage(html), null), {
      url: `https://${HOST}${path}`,
      status: 200,
      encoding: 'utf-8',
      at: '2025-11-03T10:00:00+08:00',
      live: null,
    }),
  );
  const found: PageKind | undefined = facts.kind?.kind;
  if (found !== kind) throw new Error(`a form meant as ${kind} reads as ${found}`);
  return { share, parts: JSON.stringify(facts).split(MARK) };
}

/**
 * The stored facts of a made site, as JSON, one page after the other: what the gatherers find on forms of every kind
 * of page, each with an address, title, topic, days, number and neighbours of its own. Nothing is kept.
 */
export function* storedPages(count: number): Generator<string> {
  const moulds = forms.map(mouldOf);
  const turn = moulds.flatMap((mould) => Array.from({ length: mould.share }, () => mould));
  for (let number = 0; number < count; number += 1) {
    const mould = turn[spread(number, 3) % turn.length];
    if (mould === undefined) throw new RangeError('there are no forms');
    yield mould.parts.map((part, index) => (index % 2 === 0 ? part : wordsFor(part, number))).join('');
  }
}
