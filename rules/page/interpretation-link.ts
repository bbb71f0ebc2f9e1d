import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { awaitedBlocks } from '../words/awaited.ts';
import { type Bearing, bearingOf, embeddedIn, hiddenIn, surroundingsOf } from '../words/bearing.ts';
import { relationTo } from '../words/document-name.ts';
import { isInterpretation } from '../words/interpretation.ts';
import { isUnwritten } from '../words/placeholders.ts';
import { isBare, isFurniturePicture, isUnreadFilm, isUnreadFrame } from '../words/unread.ts';

type Page = Pick<Facts, 'links' | 'controls' | 'media' | 'frames' | 'body'>;

/** 扫码查看政策解读: the way there is a code. */
const BY_CODE = /扫/;

/** Something to press with a label this long opens an article by script. */
const LEAST_TITLE = 10;

/** One such headline may be an article's; several are questions whose answers unfold. */
const QUESTION = /[？?]$/;
const FOLDED = 2;

/** A notice that a document holds on: what it says was interpreted before. */
const EXTENSION =
  /^(?!.*修[改订正](?:并|和|及|、|《)).*关于(?:[^《》]{0,8}|[^《》]{0,30}《[^》]{1,100}》(?:等[^《》]{1,16}(?:文件|办法|规定|政策))?(?:的?(?:有效期限?|实施期限?|期限))?)(?:延长|顺延|延续|续延|续期|延期|继续(?:有效|执行|施行|实施|适用)).*的(?:通知|公告|通告|决定)/;

/** What may be the interpretation but has no words, or was not read. */
function unreadIn(
  { links, controls, media, frames, body }: Page,
  columns: readonly Link[],
  own: readonly string[],
) {
  const beside = <T extends { place: string; hidden: boolean }>({ place, hidden }: T) =>
    !hidden && (place === 'main' || place === 'related');
  const questions = controls.filter((one) => beside(one) && QUESTION.test(one.label));
  const isFolded = ({ label }: { label: string }) => questions.length >= FOLDED && QUESTION.test(label);
  return [
    ...links.filter((link) => beside(link) && isBare(link) && link.target.item),
    ...frames.filter((frame) => beside(frame) && (isUnreadFrame(frame) || isUnreadFilm(frame))),
    ...media.filter((one) => beside(one) && one.type === 'video' && one.label === ''),
    ...controls.filter(
      (one) =>
        (beside(one) &&
          one.label.length >= LEAST_TITLE &&
          !isFurniturePicture(one.label) &&
          !isFolded(one)) ||
        (!one.hidden &&
          one.place !== 'navigation' &&
          one.place !== 'footer' &&
          isInterpretation(one.label, own)),
    ),
    // A line such as 解读材料：… with a link that does not say so itself.
    ...(body?.interpretationMentions ?? []).filter(
      ({ linked, words, at }) => (linked && !leadsTo(columns, links, at)) || BY_CODE.test(words),
    ),
  ].map(({ at }) => at);
}

/** Whether all links of a line are among these. */
function leadsTo(columns: readonly Link[], links: readonly Link[], line: Spot): boolean {
  const own = links.filter(({ at }) => at.selector.startsWith(`${line.selector}>`));
  return own.length > 0 && own.every((link) => columns.includes(link));
}

/** A line of the text that names the interpretation and links to nothing. */
function mentionIn(body: Facts['body']) {
  const mention = body?.interpretationMentions.find(
    ({ linked, words, form }) => !linked && form === undefined && !BY_CODE.test(words),
  );
  return mention && { label: mention.words, at: mention.at };
}

/** An entry behind the text under this document's name, which a script may open: no markup tells of that. */
function itemIn(body: Facts['body'], title: string) {
  return body?.interpretationMentions.find(({ form, words }) => {
    const relation = form === 'item' ? relationTo(title, words) : 'other';
    return relation === 'named' || relation === 'shared';
  });
}

export const interpretationLink = pageRule({
  id: 'interpretation-link',
  title: {
    zh: '面向企业和市民的政策文件关联其政策解读',
    en: 'A policy document for enterprises or citizens links to its interpretation',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/45', basis: 'stated' },
    { clause: 'xujing-2023/4', basis: 'stated' },
    { clause: 'huating-2025/8', basis: 'stated' },
    { clause: 'chongming-2025/7', basis: 'derived' },
    { clause: 'songjiang-2025/7', basis: 'derived' },
  ],
  appliesTo: ['normative-document', 'policy-document'],
  needs: ['address', 'kind', 'title', 'links', 'controls', 'emptyBlocks', 'media', 'frames', 'dates', 'body'],
  assumes: [
    {
      zh: '导航、页脚里的“政策解读”是栏目，不是本文件的解读；标签写明本文件名称的除外。',
      en: 'A link 政策解读 in the menu or the footer leads to a column, unless it names this document.',
    },
    {
      zh: '规范性文件视为面向企业和市民；仅凭文种认定的政策文件，缺少解读只作警告。',
      en: 'A normative document faces the public; a policy by its type alone is only warned about.',
    },
    {
      zh: '标题写“转发”的文件，由原发文机关负责解读。',
      en: 'A document that only forwards another (转发) is for its first issuer to interpret.',
    },
  ],
  borrows: [
    {
      zh: '只查审计年度1月1日（含）以后发布的文件；起始日是工具参数，要点未定。',
      en: 'Only documents published from 1 January of the audited year on: a setting of the tool, not of the plans.',
    },
  ],
  messages: {
    linked: { what: { zh: '已关联解读：{label}', en: 'The interpretation is linked: {label}' } },
    embedded: { what: { zh: '解读就在本页：{label}', en: 'The interpretation is on this page: {label}' } },
    missing: {
      what: {
        zh: '没有找到本文件的解读链接。',
        en: 'No link to an interpretation of this document was found.',
      },
      why: {
        zh: '要点要求面向企业和市民的政策应解读尽解读，读者应能从文件直接看到解读。',
        en: 'The plans ask that every policy for the public be interpreted, and readers should get there from the text.',
      },
      fix: {
        zh: '在正文后或“相关解读”中链接本文件的解读；尚无解读的，请补发。',
        en: 'Link the interpretation below the text or in a related block; publish one if there is none.',
      },
    },
    unlinked: {
      what: {
        zh: '写有“{label}”，但没有可用的链接。',
        en: '“{label}” is written there without a working link.',
      },
      why: {
        zh: '读者看得到解读的名称，却打不开。',
        en: 'Readers see the interpretation named and cannot open it.',
      },
      fix: { zh: '为这段文字加上解读页的链接。', en: 'Make these words a link to the interpretation.' },
    },
    unrelated: {
      what: {
        zh: '有解读入口“{label}”，但看不出是否通向本文件的解读。',
        en: 'There is “{label}”, but nothing tells whether it leads to the interpretation of this document.',
      },
      fix: {
        zh: '请点开确认；网页可把解读放在“相关解读”下，或在标题中写明文件名称。',
        en: 'Open it and see; the page can help with a heading 相关解读 or with the name of the document.',
      },
    },
    unreadable: {
      what: {
        zh: '有无文字说明的图片、视频或未读取的框架，解读可能在其中。',
        en: 'A picture or video without words, or a frame that was not read, may hold the interpretation.',
      },
      fix: { zh: '请人工查看；为图片补上 alt 文字。', en: 'Look at it by hand; give pictures an alt text.' },
    },
    hidden: {
      what: {
        zh: '“{label}”在页面中是隐藏的，点击页签或脚本运行后是否显示无法判断。',
        en: '“{label}” is hidden in the page; whether a tab or a script shows it cannot be told.',
      },
      fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
    },
    unfilled: {
      what: {
        zh: '页面有待脚本填充的内容，读取时尚为空白。',
        en: 'Part of the page is filled by script and was empty when it was read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    undated: {
      what: {
        zh: '没有找到解读，也没有发布日期，无法确定文件是否在审计范围内。',
        en: 'No interpretation was found, and without a publish date it is unknown whether the document is in scope.',
      },
      fix: {
        zh: '请核对发布日期；网页应标明发布日期。',
        en: 'Check the publish date; the page should show it.',
      },
    },
    outwardUnknown: {
      what: {
        zh: '没有找到解读，但无法确定文件是否面向企业和市民。',
        en: 'No interpretation was found, but it is unknown whether the document faces the public.',
      },
      fix: { zh: '请人工判断文件的适用对象。', en: 'Settle by hand whom the document is for.' },
    },
    repealed: { what: { zh: '文件已失效或废止。', en: 'The document is no longer in force.' } },
    inward: { what: { zh: '文件不面向企业和市民。', en: 'The document does not face the public.' } },
    extension: {
      what: {
        zh: '只延续原文件的有效期，内容没有变化。',
        en: 'The notice only prolongs a document and changes nothing in it.',
      },
    },
    forwarded: {
      what: {
        zh: '转发的文件，由原发文机关解读。',
        en: 'A forwarded document is for its issuer to interpret.',
      },
    },
    tooOld: {
      what: { zh: '发布于{date}，早于审计起始日{since}。', en: 'Published on {date}, before {since}.' },
    },
  },
  judge(facts, { since, vocabulary }) {
    const { kind, title, dates, links, body, address } = facts;
    if (kind.repealed) return { outcome: 'inapplicable', message: 'repealed' };
    if (kind.outward === 'no') return { outcome: 'inapplicable', message: 'inward' };
    if (EXTENSION.test(title.text)) return { outcome: 'inapplicable', message: 'extension' };
    if (/(?<!批)转发/.test(title.text)) return { outcome: 'inapplicable', message: 'forwarded' };
    const published = dates.published?.date ?? null;
    if (since !== null && published !== null && published < since) {
      return { outcome: 'inapplicable', message: 'tooOld', data: { date: published, since } };
    }
    const own = vocabulary.interpretationLabels;
    const around = surroundingsOf(links, title, address.url, own);
    const found: Record<Bearing, Link[]> = { this: [], maybe: [], unlinked: [], none: [] };
    for (const link of links) found[bearingOf(link, around)].push(link);
    const [linked] = found.this;
    if (linked)
      return { outcome: 'passed', message: 'linked', data: { label: linked.label }, spots: [linked.at] };
    const embedded = embeddedIn(facts, around);
    if (embedded) {
      const { label, at } = embedded;
      return { outcome: 'passed', message: 'embedded', data: { label: label || at.text }, spots: [at] };
    }
    const onPage = (form: 'text' | 'tab') => body?.interpretationMentions.find((one) => one.form === form);
    const text = onPage('text');
    if (text)
      return { outcome: 'passed', message: 'embedded', data: { label: text.words }, spots: [text.at] };
    const tab = onPage('tab');
    if (tab)
      return { outcome: 'cantTell', message: 'unrelated', data: { label: tab.words }, spots: [tab.at] };
    const unlinked = found.unlinked[0] ?? mentionIn(body);
    if (!unlinked) {
      const [maybe] = found.maybe;
      if (maybe) {
        const spots = found.maybe.slice(0, 5).map(({ at }) => at);
        return { outcome: 'cantTell', message: 'unrelated', data: { label: maybe.label }, spots };
      }
      const item = itemIn(body, title.text);
      if (item)
        return { outcome: 'cantTell', message: 'unrelated', data: { label: item.words }, spots: [item.at] };
      const columns = found.none.filter(({ label }) => isInterpretation(label, own));
      const unread = unreadIn(facts, columns, own);
      if (unread.length > 0) return { outcome: 'cantTell', message: 'unreadable', spots: unread.slice(0, 5) };
      const hidden = hiddenIn(facts, around);
      if (hidden) {
        const { label, at } = hidden;
        return { outcome: 'cantTell', message: 'hidden', data: { label: label || at.text }, spots: [at] };
      }
      const isAwaited = links.some(
        ({ label, place }) => isUnwritten(label) && (place === 'main' || place === 'related'),
      );
      if (body === null || body.unfilled || isAwaited || awaitedBlocks(facts.emptyBlocks).length > 0)
        return { outcome: 'cantTell', message: 'unfilled' };
    }
    if (kind.outward === 'unknown' && kind.normative !== 'yes') {
      return { outcome: 'cantTell', message: 'outwardUnknown' };
    }
    // A document is not published before it is issued, so a late issue date settles the scope as well.
    const inScope =
      since === null || published !== null || (dates.issued !== null && dates.issued.date >= since);
    if (!inScope) return { outcome: 'cantTell', message: 'undated' };
    const severity = kind.normative === 'yes' ? 'error' : 'warning';
    if (unlinked) {
      return {
        outcome: 'failed',
        severity,
        message: 'unlinked',
        data: { label: unlinked.label },
        spots: [unlinked.at],
      };
    }
    return { outcome: 'failed', severity, message: 'missing', spots: title.heading ? [title.heading] : [] };
  },
});
