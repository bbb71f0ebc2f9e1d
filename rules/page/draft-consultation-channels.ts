import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { awaitedBlocks } from '../words/awaited.ts';
import { consultationPeriod, perhapsPeriod, saysOver } from '../words/consultation-period.ts';
import { hasOnline, platforms, type Way, wayNames, waysToAnswer } from '../words/consultation-ways.ts';
import { shanghaiDay } from '../words/dates.ts';
import { isDraftPaper } from '../words/draft-explanation.ts';
import {
  isOfUpperOrgan,
  isOtherSolicitation,
  isPaperAlone,
  isResult,
  isWithoutDraft,
} from '../words/draft-kind.ts';
import { isBare, isUnreadFrame } from '../words/unread.ts';
import { isTextUnread } from '../words/unread-text.ts';

/** Characters of a line that are quoted. */
const LONGEST_QUOTE = 60;

type Page = Pick<Facts, 'links' | 'frames' | 'media' | 'emptyBlocks' | 'body'>;

function namesOf(ways: Iterable<Way>) {
  const names = [...ways].map((way) => wayNames[way]);
  return { ways: names.map(({ zh }) => zh).join('、'), waysEn: names.map(({ en }) => en).join(', ') };
}

/** 意见征集 on the way from the top is the column, and no way to answer. */
function isOnTheWay({ at }: Link, breadcrumb: Facts['breadcrumb']): boolean {
  return breadcrumb !== null && at.selector.startsWith(`${breadcrumb.at.selector}>`);
}

/** Where a term or a way to answer may stand that was not read: attachments, pictures, frames, what a script fills. */
function unreadIn({ links, frames, media, emptyBlocks, body }: Page): Spot[] | null {
  const isBeside = <T extends { place: string; hidden: boolean }>({ place, hidden }: T) =>
    !hidden && (place === 'main' || place === 'related');
  const isShort = isTextUnread(body);
  const mayTell = ({ target, label }: Link) => target.file !== null && (isShort || !isDraftPaper(label));
  const spots = [
    ...links.filter((link) => isBeside(link) && (mayTell(link) || isBare(link))),
    ...frames.filter((frame) => isBeside(frame) && isUnreadFrame(frame)),
    ...media.filter((one) => one.inBody && !one.hidden && !one.inLink),
    ...awaitedBlocks(emptyBlocks),
  ].map(({ at }) => at);
  if (spots.length > 0) return spots.slice(0, 5);
  return body === null || body.unfilled ? [] : null;
}

export const draftConsultationChannels = pageRule({
  id: 'draft-consultation-channels',
  title: {
    zh: '草案征求意见写明起止时间、反馈方式，并在列举的平台同步征集',
    en: 'A draft under consultation states its term and ways to answer, and is put out on the named platforms',
  },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/17', basis: 'stated' },
    { clause: 'chongming-2025/16', basis: 'derived' },
    { clause: 'songjiang-2025/19', basis: 'derived' },
  ],
  appliesTo: ['draft-consultation'],
  needs: [
    'address',
    'gathering',
    'title',
    'breadcrumb',
    'dates',
    'consultationLines',
    'links',
    'controls',
    'forms',
    'frames',
    'media',
    'emptyBlocks',
    'body',
  ],
  assumes: [
    {
      zh: '写明截止日期，或“发布之日起若干日”，即算有征集时间。',
      en: 'A last day, or a number of days from the publication, is a term.',
    },
    {
      zh: '在线方式指表单、邮箱地址、提交页面或二维码；只提到“电子邮件”而没有地址的不算。',
      en: 'Online ways are a form, an e-mail address, a page to answer on or a code; the word e-mail without an address is none.',
    },
    {
      zh: '华亭列举的四个平台后有“等”字，不要求每份草案四个齐全；有一个以上即可。',
      en: 'Huating’s list of four platforms is open (等): not all are asked of each draft, one is enough.',
    },
    {
      zh: '征集早于要点年度结束的不查；没有写明时间的，以发布日期为准。',
      en: 'Consultations that ended before the plan’s year are not judged; without a stated term the day of publication decides.',
    },
  ],
  messages: {
    open: {
      what: { zh: '有征集时间和反馈方式：{ways}。', en: 'Term and ways to answer are given: {waysEn}.' },
    },
    noPeriod: {
      what: { zh: '没有写明征集的起止时间。', en: 'No term for opinions is stated.' },
      why: {
        zh: '公众不知道何时截止，可能错过提意见的机会。',
        en: 'The public does not know until when opinions are taken.',
      },
      fix: {
        zh: '写明征集的开始和截止日期。',
        en: 'State the first and the last day.',
      },
    },
    noWay: {
      what: { zh: '没有写明反馈意见的方式。', en: 'No way to answer is given.' },
      why: { zh: '公众无法提交意见。', en: 'The public cannot answer.' },
      fix: {
        zh: '提供在线表单或邮箱地址，并写明电话、通信地址。',
        en: 'Give a form or an e-mail address, and a telephone number and postal address.',
      },
    },
    offline: {
      what: {
        zh: '只有线下的反馈方式：{ways}。',
        en: 'The only ways to answer are offline: {waysEn}.',
      },
      why: {
        zh: '网上公开的草案，公众应能在网上提出意见。',
        en: 'A draft that is put on the web should be answered there as well.',
      },
      fix: {
        zh: '增加在线表单，或写明邮箱地址。',
        en: 'Add a form, or state an e-mail address.',
      },
    },
    oneChannel: {
      what: {
        zh: '只有一种征集渠道：{ways}。',
        en: 'There is one channel only: {waysEn}.',
      },
      why: {
        zh: '要点要求除网站外，还通过一网通办总门户、人民建议征集信箱、随申办移动端、政务新媒体等平台征集。',
        en: 'The plan wants drafts put out on 一网通办, 人民建议征集, 随申办 and social media as well.',
      },
      fix: {
        zh: '在列举的平台同步征集，并在本页写明或链接。',
        en: 'Put the draft out on these platforms and name or link them here.',
      },
    },
    platformsUnseen: {
      what: {
        zh: '有多种反馈方式（{ways}），但本页没有提到要点列举的平台。',
        en: 'There are several ways to answer ({waysEn}), but none of the plan’s platforms is named here.',
      },
      fix: {
        zh: '请询问是否已在一网通办、人民建议征集信箱、随申办、政务新媒体征集；本页可写明。',
        en: 'Ask whether the draft was put out on 一网通办, 人民建议征集, 随申办 or social media; the page can say so.',
      },
    },
    unread: {
      what: {
        zh: '征集时间或反馈方式可能在未读取的附件、图片或脚本内容里。',
        en: 'The term or the way to answer may stand in an attachment, a picture or what a script fills.',
      },
      fix: { zh: '请查看附件；网页应直接写明。', en: 'Look there; the page itself should say it.' },
    },
    unclear: {
      what: {
        zh: '有“{words}”，看不出是不是征集的起止时间。',
        en: '“{words}” stands there; whether it is the term for opinions cannot be told.',
      },
      fix: {
        zh: '请人工判断；可写作“征集时间：……”。',
        en: 'Settle it by hand; the page can call it 征集时间.',
      },
    },
    over: {
      what: {
        zh: '征集已结束，反馈方式可能已随之撤下。',
        en: 'The consultation is over and the way to answer may have been taken down.',
      },
      fix: { zh: '请核对征集期间的页面。', en: 'Check how the page looked while it ran.' },
    },
    result: { what: { zh: '本页是征集结果。', en: 'This page tells the result of a consultation.' } },
    other: {
      what: {
        zh: '本页征集的不是对政府文件草案的意见。',
        en: 'What is sought here is no opinion on a draft of the government.',
      },
    },
    upper: {
      what: { zh: '征求意见的是上级机关。', en: 'It is an organ of the city or the state that asks.' },
    },
    paperAlone: {
      what: {
        zh: '本页只有草案文本，征求意见的公告可能在另一页。',
        en: 'The page holds the draft alone; the call for opinions may be on another.',
      },
      fix: { zh: '请查看征集公告；本页可链接到公告。', en: 'Look at the call; this page can link to it.' },
    },
    tooOld: {
      what: { zh: '征集早于{since}结束（{date}）。', en: 'It ended before {since} ({date}).' },
    },
  },
  judge(facts, { since, thresholds }) {
    const { address, gathering, title, breadcrumb, dates, consultationLines, links } = facts;
    const name = title.text.replace(/\s/g, '');
    if (isResult(name)) return { outcome: 'inapplicable', message: 'result' };
    if (isOtherSolicitation(name) || isWithoutDraft(name)) {
      return { outcome: 'inapplicable', message: 'other' };
    }
    if (isOfUpperOrgan(name, address.host)) return { outcome: 'inapplicable', message: 'upper' };
    const published = dates.published?.date ?? null;
    const today = shanghaiDay(gathering.at);
    const year = Number((published ?? today)?.slice(0, 4)) || null;
    const period = consultationPeriod(consultationLines, year);
    const last = period?.end ?? published;
    if (since !== null && last !== null && last < since) {
      return { outcome: 'inapplicable', message: 'tooOld', data: { date: last, since } };
    }
    const ways = waysToAnswer({ ...facts, links: links.filter((link) => !isOnTheWay(link, breadcrumb)) });
    const heading = title.heading ? [title.heading] : [];
    const isOver =
      (period?.end != null && today !== null && period.end < today) || saysOver(consultationLines);
    if (period === null || !hasOnline(ways)) {
      const unread = unreadIn(facts);
      if (unread !== null) return { outcome: 'cantTell', message: 'unread', spots: unread };
    }
    if (!hasOnline(ways) && isOver) return { outcome: 'cantTell', message: 'over', spots: heading };
    if (isPaperAlone(name, consultationLines))
      return { outcome: 'cantTell', message: 'paperAlone', spots: heading };
    if (period === null) {
      const perhaps = perhapsPeriod(consultationLines, year);
      if (perhaps === null) return { outcome: 'failed', message: 'noPeriod', spots: heading };
      const data = { words: perhaps.words.slice(0, LONGEST_QUOTE) };
      return { outcome: 'cantTell', message: 'unclear', data, spots: [perhaps.at] };
    }
    if (ways.size === 0) return { outcome: 'failed', message: 'noWay', spots: [period.at] };
    const data = namesOf(ways);
    if (!hasOnline(ways)) {
      return { outcome: 'failed', severity: 'warning', message: 'offline', data, spots: [period.at] };
    }
    const due = thresholds.draftChannelsBy;
    if (due === null || platforms.some((platform) => ways.has(platform))) {
      return { outcome: 'passed', message: 'open', data, spots: [period.at] };
    }
    if (ways.size > 1) return { outcome: 'cantTell', message: 'platformsUnseen', data, spots: [period.at] };
    const isEarly =
      today !== null && today.slice(5) <= due && today.slice(0, 4) <= (since ?? today).slice(0, 4);
    const severity = isEarly ? 'info' : 'warning';
    return { outcome: 'failed', severity, message: 'oneChannel', data, spots: [period.at] };
  },
});
