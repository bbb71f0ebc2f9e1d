import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { pageRule } from '../contract.ts';
import {
  isHandlingCode,
  isHandlingHeading,
  isHandlingLabel,
  isHomePage,
  isPlatform,
  isPlatformName,
  tellsToHandle,
} from '../words/handling.ts';
import { passagesOn } from '../words/key-words.ts';
import { reachOf } from '../words/reach.ts';
import { simplified } from '../words/traditional.ts';
import { isBare } from '../words/unread.ts';

type Found = 'specific' | 'home' | 'dead' | 'unclear';

/** Beside the title, in the text or in a block that belongs to it. The menu's 一网通办 is on every page. */
function isBeside({ place, hidden }: { place: string; hidden: boolean }): boolean {
  return !hidden && (place === 'main' || place === 'related');
}

function isLabelled(link: Link, own: readonly string[]): boolean {
  return isHandlingLabel(link.label, own) || isHandlingLabel(link.title, own);
}

/** Where a 办 icon leads; null for a link that is none. */
function weigh(link: Link, own: readonly string[]): Found | null {
  if (!isBeside(link)) return null;
  const reach = reachOf(link);
  if (!isLabelled(link, own)) {
    // The matter's own name as a link to its page takes readers there as well as an icon does.
    const leads = reach === 'leads' && !isHomePage(link.target) && !isBare(link);
    if (leads && link.target.item && isHandlingHeading(link.heading)) return 'specific';
    const named = leads && isPlatform(link.target);
    return named && (link.target.item || !isPlatformName(link.label)) ? 'specific' : null;
  }
  switch (reach) {
    case 'acts':
      return 'specific';
    case 'leads':
      if (isHomePage(link.target)) return 'home';
      if (isPlatform(link.target) || link.target.item || link.target.file !== null) return 'specific';
      // 办事指南 over a column is an entry of a menu; 办 on another site's page may well be the right one.
      return link.label.includes('指南') ? null : 'unclear';
    case 'dead':
      return 'dead';
    case 'unclear':
    case 'unlinked':
      return 'unclear';
    case 'other':
      // weixin:// opens a small program; a mail or a call is no handling page.
      return /^(?:weixin|alipays?):/i.test(link.target.url) ? 'unclear' : null;
  }
}

/** What may be the icon: pictures without words, or with its word and no link that can be seen; what a script may show. */
function iconsIn(
  { links, media, keyPassages }: Pick<Facts, 'links' | 'media' | 'keyPassages'>,
  own: readonly string[],
) {
  const hidden = links.filter((link) => link.hidden).map((link) => ({ ...link, hidden: false }));
  return [
    ...hidden.filter((link) => weigh(link, own) === 'specific'),
    ...links.filter((link) => isBeside(link) && isBare(link)),
    ...media.filter(
      (one) => isBeside(one) && !one.inLink && (isHandlingLabel(one.label, own) || isHandlingCode(one.label)),
    ),
    ...passagesOn(keyPassages, 'handlingByCode', 'handlingNamed'),
  ].map(({ at }) => at);
}

export const readActLink = pageRule({
  id: 'read-act-link',
  title: {
    zh: '含“一网通办”事项的政策设“办”字图标直达办理（阅办联动）',
    en: 'A policy with a matter to handle online has an icon that leads to the handling page',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/54', basis: 'stated' },
    { clause: 'chongming-2025/10', basis: 'stated' },
    { clause: 'songjiang-2025/11', basis: 'stated' },
  ],
  appliesTo: ['policy-document', 'normative-document', 'interpretation'],
  needs: ['kind', 'title', 'links', 'controls', 'media', 'keyPassages', 'dates', 'body'],
  assumes: [
    {
      zh: '只看内容页；列表标题旁的图标另查。',
      en: 'Only the page of the text is judged; icons in lists are not.',
    },
    {
      zh: '直达办理页的文字链接与“办”字图标同等对待；按钮视为可用。',
      en: 'A text link to the handling page is as good as an icon; a button is taken to work.',
    },
    {
      zh: '机制建立前（审计年度以前）印发或发布的文件不查。',
      en: 'Documents issued or published before the audited year are older than the mechanism.',
    },
  ],
  messages: {
    linked: { what: { zh: '可直达办理：{label}', en: 'Leads to the handling page: {label}' } },
    missing: {
      what: {
        zh: '正文写明可在线办理（{mention}），页面没有“办”字图标或办理链接。',
        en: 'The text speaks of handling online ({mention}), and the page has no icon or link for it.',
      },
      why: {
        zh: '要点要求政策从看到用一键直达。',
        en: 'The plans ask for one click from reading a policy to using it.',
      },
      fix: {
        zh: '在标题旁或正文中加“办”字图标，链接到“一网通办”的具体事项。',
        en: 'Add an icon beside the title or in the text that leads to the matter itself.',
      },
    },
    home: {
      what: {
        zh: '“{label}”只到网站首页，没有到具体事项。',
        en: '“{label}” leads to a home page, not to the matter.',
      },
      why: { zh: '读者还要自己查找事项，不是一键直达。', en: 'Readers still have to search for the matter.' },
      fix: {
        zh: '把链接改为具体事项或办事指南页面。',
        en: 'Link the page of the matter or of its service guide.',
      },
    },
    dead: {
      what: { zh: '“{label}”的地址无效。', en: 'The address behind “{label}” cannot work.' },
      why: { zh: '读者点击后到不了办理页面。', en: 'A click leads readers nowhere.' },
      fix: { zh: '改为办理页面的有效网址。', en: 'Give it the address of the handling page.' },
    },
    unclear: {
      what: {
        zh: '有“{label}”，但看不出通向哪里。',
        en: 'There is “{label}”, but nothing tells where it leads.',
      },
      fix: { zh: '请点击确认是否到达具体事项。', en: 'Click it and see whether the matter opens.' },
    },
    iconUnread: {
      what: {
        zh: '有无文字说明、看不出链接或隐藏的图标，或供扫描的二维码，可能是“办”字图标。',
        en: 'A picture without words or without a visible link, a code to scan, or what is hidden, may be the icon.',
      },
      fix: {
        zh: '请人工查看；为图标补上 alt 文字和链接。',
        en: 'Look at it by hand; give the icon an alt text and a link.',
      },
    },
    implied: {
      what: {
        zh: '正文提到{mention}，但未写明可在线办理。',
        en: 'The text mentions {mention} without saying that it is handled online.',
      },
      fix: {
        zh: '请人工判断是否属于“一网通办”事项；属于的，应设“办”字图标。',
        en: 'Settle by hand whether the matter can be handled online; if so, add the icon.',
      },
    },
    unfilled: {
      what: {
        zh: '正文没有读到，或有待脚本填充。',
        en: 'The text could not be read or is filled by script.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    undated: {
      what: {
        zh: '没有办理链接，也没有日期，无法确定文件是否在机制建立之后。',
        en: 'There is no such link, and without a date it is unknown whether the document is recent enough.',
      },
      fix: {
        zh: '请核对发布日期；网页应标明发布日期。',
        en: 'Check the publish date; the page should show it.',
      },
    },
    repealed: { what: { zh: '文件已失效或废止。', en: 'The document is no longer in force.' } },
    tooOld: { what: { zh: '{date}的文件，早于{since}。', en: 'Of {date}, before {since}.' } },
    noMatter: { what: { zh: '没有需要办理的事项。', en: 'There is nothing to handle.' } },
  },
  judge({ kind, title, links, controls, media, keyPassages, dates, body }, { since, vocabulary }) {
    if (kind.repealed) return { outcome: 'inapplicable', message: 'repealed' };
    const days = [dates.published, dates.issued].flatMap((dated) => (dated === null ? [] : [dated.date]));
    const early = since === null ? undefined : days.find((day) => day < since);
    if (since !== null && early !== undefined) {
      return { outcome: 'inapplicable', message: 'tooOld', data: { date: early, since } };
    }
    const own = vocabulary.handlingLabels;
    const weighed = links.map((link) => ({ link, found: weigh(link, own) }));
    const firstOf = (wanted: Found) => weighed.find(({ found }) => found === wanted)?.link;
    const works =
      firstOf('specific') ??
      controls.find((control) => isBeside(control) && isHandlingLabel(control.label, own));
    if (works)
      return { outcome: 'passed', message: 'linked', data: { label: works.label }, spots: [works.at] };
    for (const state of ['home', 'dead'] as const) {
      const link = firstOf(state);
      if (link) return { outcome: 'failed', message: state, data: { label: link.label }, spots: [link.at] };
    }
    const unclear = firstOf('unclear');
    if (unclear) {
      return { outcome: 'cantTell', message: 'unclear', data: { label: unclear.label }, spots: [unclear.at] };
    }
    if (body === null || body.unfilled) return { outcome: 'cantTell', message: 'unfilled' };
    const [mention] = [...body.platformMentions, ...body.applyMentions];
    if (mention === undefined) return { outcome: 'inapplicable', message: 'noMatter' };
    const icons = iconsIn({ links, media, keyPassages }, own);
    if (icons.length > 0) return { outcome: 'cantTell', message: 'iconUnread', spots: icons.slice(0, 5) };
    const told = body.platformMentions.find(({ words, at }) =>
      tellsToHandle(simplified(words), simplified(at.text)),
    );
    if (told === undefined) {
      return {
        outcome: 'cantTell',
        message: 'implied',
        data: { mention: mention.words },
        spots: [mention.at],
      };
    }
    if (since !== null && days.length === 0)
      return { outcome: 'cantTell', message: 'undated', spots: [told.at] };
    const spots = title.heading ? [told.at, title.heading] : [told.at];
    return {
      outcome: 'failed',
      severity: 'warning',
      message: 'missing',
      data: { mention: told.words },
      spots,
    };
  },
});
