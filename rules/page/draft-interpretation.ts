import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { awaitedBlocks } from '../words/awaited.ts';
import { type Bearing, bearingOf, embeddedIn, hiddenIn, surroundingsOf } from '../words/bearing.ts';
import { relationTo } from '../words/document-name.ts';
import { explainsHere, interpretsHere, isExplanation, isNameless } from '../words/draft-explanation.ts';
import { draftKind, isOfUpperOrgan, isOtherSolicitation, isResult } from '../words/draft-kind.ts';
import { isInterpretation, mayInterpret } from '../words/interpretation.ts';
import { isLive } from '../words/reach.ts';
import { isBare, isUnreadFrame } from '../words/unread.ts';

type Line = Facts['consultationLines'][number];
type Page = Pick<Facts, 'links' | 'controls' | 'media' | 'frames' | 'emptyBlocks' | 'body'>;

/** （草案）, （征求意见稿）: an interpretation's label leaves it out. */
const STAGE = /[（(][^（）()]*(?:草案|意见稿|送审稿|稿)[^（）()]*[)）]/g;

/** Less text than this beside a picture is its caption. */
const SHORTEST_TEXT = 100;

function isBeside<T extends { place: string; hidden: boolean }>({ place, hidden }: T): boolean {
  return !hidden && (place === 'main' || place === 'related');
}

/** The text is a picture or a viewer's: what it holds besides the draft is not to be seen. */
function isPictured({ textLength, images, embeds }: NonNullable<Facts['body']>): boolean {
  return textLength < SHORTEST_TEXT && images + embeds > 0;
}

/** Attachments that do not say what they are, tabs and frames without words, and what a script fills. */
function unreadIn({ links, controls, media, frames, emptyBlocks, body }: Page): Spot[] | null {
  const spots = [
    ...links.filter(
      (link) =>
        isBeside(link) &&
        (isBare(link) || (link.target.file !== null && isNameless(link.label, link.target.file))),
    ),
    ...frames.filter((frame) => isBeside(frame) && isUnreadFrame(frame)),
    ...media.filter(
      (one) => isBeside(one) && one.label === '' && (one.type === 'video' || one.type === 'embed'),
    ),
    ...controls.filter((one) => isBeside(one) && one.label === ''),
    ...awaitedBlocks(emptyBlocks),
  ].map(({ at }) => at);
  if (spots.length > 0) return spots.slice(0, 5);
  return body === null || body.unfilled || isPictured(body) ? [] : null;
}

interface Shown {
  readonly label: string;
  readonly at: Spot;
}

/** A line that is a link's own words, names another document or stands over links or an empty list heads no text of this page. */
function headsText({ text, after }: Line, title: string, { links, emptyBlocks }: Page): boolean {
  const words = packed(text);
  const below = packed(after);
  // 政策解读 in the menu of the site is not the link that stands here.
  const isLinked = links.some(
    (link) =>
      isBeside(link) &&
      ((isInterpretation(link.label) && words.endsWith(packed(link.label))) ||
        (packed(link.heading) === words && link.label !== '' && below.startsWith(packed(link.label)))),
  );
  const isEmpty = emptyBlocks.some(({ heading }) => packed(heading) === words);
  return !isLinked && !isEmpty && relationTo(title, text) !== 'other';
}

function packed(words: string): string {
  return words.replace(/\s/g, '');
}

/** A link, attachment or heading that explains the draft without interpreting it. */
function explanationOn(links: readonly Link[], lines: Facts['consultationLines']): Shown | null {
  const link = links.find(
    (one) => isBeside(one) && isLive(one) && [one.label, one.title].some(isExplanation),
  );
  if (link) return link;
  const line = lines.find(({ text }) => explainsHere(text));
  return line ? { label: line.text, at: line.at } : null;
}

export const draftInterpretation = pageRule({
  id: 'draft-interpretation',
  title: {
    zh: '征求意见的政策草案同步配有解读',
    en: 'A policy draft put out for comment comes with an interpretation',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/47', basis: 'stated' },
    { clause: 'xujing-2023/4', basis: 'derived' },
    { clause: 'xujing-2023/12', basis: 'derived' },
  ],
  appliesTo: ['draft-consultation'],
  needs: [
    'address',
    'title',
    'dates',
    'consultationLines',
    'links',
    'controls',
    'media',
    'frames',
    'emptyBlocks',
    'body',
  ],
  assumes: [
    {
      zh: '起草说明、编制说明与草案解读是两样东西，说明不能代替解读，只作提示。',
      en: 'An explanation by the drafters is not an interpretation; it makes the finding a hint.',
    },
    {
      zh: '规划、工程的公示，以及没有草案文本的建议征集，不要求解读。',
      en: 'Publicity of land plans and works, and suggestions sought without a draft, need none.',
    },
    {
      zh: '导航、页脚里的“政策解读”是栏目，不是本草案的解读。',
      en: 'A link 政策解读 in the menu or the footer leads to a column.',
    },
  ],
  borrows: [
    {
      zh: '只查审计年度1月1日（含）以后发布的草案；起始日是工具参数，要点未定。',
      en: 'Only drafts published from 1 January of the audited year on: a setting of the tool, not of the plans.',
    },
  ],
  messages: {
    linked: { what: { zh: '配有解读：{label}', en: 'There is an interpretation: {label}' } },
    missing: {
      what: {
        zh: '没有找到草案的解读或说明。',
        en: 'Neither an interpretation nor an explanation was found.',
      },
      why: {
        zh: '要点要求草案征求意见时同步解读，公众看懂了才能提出意见。',
        en: 'The plan asks for one with every draft: the public can only comment on what it understands.',
      },
      fix: {
        zh: '在本页增加草案解读，或作为附件一并公布。',
        en: 'Add an interpretation to the page, or attach one.',
      },
    },
    explained: {
      what: {
        zh: '只有说明，没有解读：{label}',
        en: 'There is an explanation, but no interpretation: {label}',
      },
      why: {
        zh: '要点把起草说明和草案解读列为两项，说明不能代替解读。',
        en: 'The plans list the explanation and the interpretation as two things.',
      },
      fix: { zh: '另配草案解读。', en: 'Add an interpretation as well.' },
    },
    unlinked: {
      what: {
        zh: '写有“{label}”，但没有可用的链接。',
        en: '“{label}” is written there without a working link.',
      },
      why: { zh: '读者看得到解读的名称，却打不开。', en: 'Readers see it named and cannot open it.' },
      fix: { zh: '为这段文字加上链接。', en: 'Make these words a link.' },
    },
    unrelated: {
      what: {
        zh: '有解读入口“{label}”，但看不出是否属于本草案。',
        en: 'There is “{label}”, but nothing tells whether it belongs to this draft.',
      },
      fix: { zh: '请点开确认。', en: 'Open it and see.' },
    },
    unread: {
      what: {
        zh: '有看不出内容或隐藏的附件、标签或框架，解读可能在其中。',
        en: 'An attachment, tab or frame that is hidden or does not say what it holds may be the interpretation.',
      },
      fix: {
        zh: '请人工查看；附件应写明名称。',
        en: 'Look at it by hand; attachments should bear their names.',
      },
    },
    unclear: {
      what: {
        zh: '没有找到解读，但看不出征求意见的是不是政策草案。',
        en: 'None was found, but whether a policy draft is put out here cannot be told.',
      },
      fix: {
        zh: '请人工判断；标题可写明文件名称。',
        en: 'Settle it by hand; the title can name the document.',
      },
    },
    undated: {
      what: {
        zh: '没有找到解读，也没有发布日期，无法确定是否在审计范围内。',
        en: 'None was found, and without a publish date it is unknown whether the draft is in scope.',
      },
      fix: { zh: '请核对发布日期。', en: 'Check the publish date.' },
    },
    project: { what: { zh: '规划或工程的公示。', en: 'Publicity of a plan of land or of works.' } },
    topics: { what: { zh: '征集建议，没有草案文本。', en: 'Suggestions are sought; there is no draft.' } },
    other: {
      what: { zh: '不是对政府文件草案征求意见。', en: 'No opinion on a draft of the government is sought.' },
    },
    upper: {
      what: { zh: '征求意见的是上级机关。', en: 'It is an organ of the city or the state that asks.' },
    },
    tooOld: {
      what: { zh: '发布于{date}，早于审计起始日{since}。', en: 'Published on {date}, before {since}.' },
    },
  },
  judge(facts, { since }) {
    const { address, title, dates, consultationLines, links } = facts;
    const name = title.text.replace(/\s/g, '');
    if (isResult(name) || isOtherSolicitation(name)) return { outcome: 'inapplicable', message: 'other' };
    if (isOfUpperOrgan(name, address.host)) return { outcome: 'inapplicable', message: 'upper' };
    const kind = draftKind(name);
    if (kind === 'project' || kind === 'topics') return { outcome: 'inapplicable', message: kind };
    const published = dates.published?.date ?? null;
    if (since !== null && published !== null && published < since) {
      return { outcome: 'inapplicable', message: 'tooOld', data: { date: published, since } };
    }
    const document = { ...title, text: title.text.replace(STAGE, '') };
    const around = surroundingsOf(links, document, address.url);
    const found: Record<Bearing, Link[]> = { this: [], maybe: [], unlinked: [], none: [] };
    for (const link of links) found[bearingOf(link, around)].push(link);
    const line = consultationLines.find(
      (one) => interpretsHere(one.text) && headsText(one, document.text, facts),
    );
    const here: Shown | null = line ? { label: line.text, at: line.at } : null;
    const shown = found.this[0] ?? embeddedIn(facts, around) ?? (found.unlinked.length === 0 ? here : null);
    if (shown) {
      const { label, at } = shown;
      return { outcome: 'passed', message: 'linked', data: { label: label || at.text }, spots: [at] };
    }
    const [maybe] = found.maybe.filter(
      ({ label, title: more }) => isInterpretation(label + more) || mayInterpret(label),
    );
    if (maybe)
      return { outcome: 'cantTell', message: 'unrelated', data: { label: maybe.label }, spots: [maybe.at] };
    const [unlinked] = found.unlinked;
    const unread = unlinked ? null : unreadIn(facts);
    if (unread !== null) return { outcome: 'cantTell', message: 'unread', spots: unread };
    const hidden = unlinked ? null : hiddenIn(facts, around);
    if (hidden) return { outcome: 'cantTell', message: 'unread', spots: [hidden.at] };
    if (kind === 'unclear') return { outcome: 'cantTell', message: 'unclear' };
    if (since !== null && published === null) return { outcome: 'cantTell', message: 'undated' };
    if (unlinked) {
      return {
        outcome: 'failed',
        message: 'unlinked',
        data: { label: unlinked.label },
        spots: [unlinked.at],
      };
    }
    const explanation = explanationOn(links, consultationLines);
    if (explanation) {
      const { label, at } = explanation;
      return { outcome: 'failed', severity: 'info', message: 'explained', data: { label }, spots: [at] };
    }
    return { outcome: 'failed', message: 'missing', spots: title.heading ? [title.heading] : [] };
  },
});
