import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { type Data, pageRule, type Verdict } from '../contract.ts';
import { isFileFrame } from '../words/catalogue-tools.ts';
import { shanghaiDay } from '../words/dates.ts';
import { type DecisionItem, decisionItems } from '../words/decision-items.ts';
import { catalogueYear, type Progress, type Standing, standingOf } from '../words/decision-progress.ts';
import { listsCatalogues, noItemsRow } from '../words/decision-rows.ts';
import { requiredStages, type Stage, stageNames } from '../words/decision-stages.ts';
import { isUnreadFrame } from '../words/unread.ts';
import { isTextUnread } from '../words/unread-text.ts';

type Page = Pick<Facts, 'catalogueRows' | 'links' | 'frames' | 'body' | 'media'>;

interface Weighed {
  readonly item: DecisionItem;
  readonly standing: Standing;
}

const MOST_NAMES = 3;
const MOST_SPOTS = 10;
/** A file that is the catalogue itself. */
const CATALOGUE_FILE = /目录|决策|事项/;

/** Data of all items of one standing: how many, of how many, which, and what they lack. */
function summaryOf(
  those: readonly Weighed[],
  total: number,
  required: readonly Stage[],
): { data: Data; spots: Spot[] } {
  const names = those.slice(0, MOST_NAMES).map(({ item }) => `“${item.name}”`);
  const lacking = new Set(those.flatMap(({ standing }) => standing.missing));
  const stages = required.filter((stage) => lacking.has(stage));
  const data = {
    count: those.length,
    total,
    names: names.join('、') + (those.length > MOST_NAMES ? '…' : ''),
    missing: stages.map((stage) => stageNames[stage].zh).join('、'),
    missingEn: stages.map((stage) => stageNames[stage].en).join(', '),
  };
  return { data, spots: those.slice(0, MOST_SPOTS).map(({ item }) => item.at) };
}

/** A page without rows: the catalogue is a file or a picture, is yet to come, or states that there is nothing. */
function withoutItems({ catalogueRows, links, frames, body, media }: Page) {
  const none = noItemsRow(catalogueRows);
  if (none) return { outcome: 'inapplicable', message: 'noItems', data: { line: none.at.text } } as const;
  if (listsCatalogues(catalogueRows)) return { outcome: 'inapplicable', message: 'index' } as const;
  const unfilled = catalogueRows.find((row) => row.unfilled || row.cells.some((cell) => cell.unfilled));
  if (unfilled || body?.unfilled) {
    return { outcome: 'cantTell', message: 'unfilled', spots: unfilled ? [unfilled.at] : [] } as const;
  }
  const unread = frames.filter((frame) => isUnreadFrame(frame) && !isFileFrame(frame)).map(({ at }) => at);
  if (unread.length > 0) return { outcome: 'cantTell', message: 'noRows', spots: unread } as const;
  const file = links.find(
    ({ target, label, place, hidden }) =>
      !hidden && place === 'main' && target.file !== null && CATALOGUE_FILE.test(label),
  );
  // Beside text of its own a picture is an ornament.
  const picture = media.find(
    ({ inBody, inLink, hidden, type }) =>
      isTextUnread(body) && inBody && !inLink && !hidden && type !== 'video',
  );
  const shown = file ?? picture ?? frames.find(isFileFrame);
  if (shown) {
    return { outcome: 'failed', severity: 'warning', message: 'notLinked', spots: [shown.at] } as const;
  }
  return { outcome: 'cantTell', message: 'noRows' } as const;
}

export const decisionCatalogueLinks = pageRule({
  id: 'decision-catalogue-links',
  title: {
    zh: '决策目录每一事项以超链接集成全过程信息',
    en: 'Each item of the catalogue of decisions links to the papers of its whole course',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/64', basis: 'stated' },
    { clause: 'xujing-2023/12', basis: 'stated' },
    { clause: 'chongming-2025/12', basis: 'stated' },
    { clause: 'songjiang-2025/14', basis: 'stated' },
    { clause: 'huating-2025/prose-3.1b', basis: 'stated' },
    { clause: 'jiading-2023/63', basis: 'derived' },
    { clause: 'xujing-2023/11', basis: 'derived' },
    { clause: 'huating-2025/15', basis: 'derived' },
  ],
  appliesTo: ['decision-catalogue'],
  needs: ['address', 'gathering', 'title', 'dates', 'catalogueRows', 'links', 'frames', 'media', 'body'],
  assumes: [
    {
      zh: '各要点要求的信息种类不同，只按本要点的种类查；没有要点的门户只查五份要点都要求的意见采纳情况和决策结果。',
      en: 'Each plan names kinds of its own and only these are asked for; a portal without a plan is asked for what all five name: adoption and result.',
    },
    {
      zh: '目录年度已过、计划时间已过，或已有决策结果的，信息即应齐全；执行情况到年度结束后才算到期。',
      en: 'All is due once the year is over, the planned time has passed or a result is linked; the execution not before the year is over.',
    },
    {
      zh: '风险评估、专家论证、效果评估由各单位视情公开，不作要求；写明“不涉及”的种类不查。',
      en: 'Risk assessment, expert opinion and evaluation are left to each case; what is marked 不涉及 is not asked for.',
    },
    {
      zh: '通向首页、栏目的链接，以及各事项共用的同一个链接，不算该事项的信息；一份材料可以同时是几类信息；要点只列制定背景的，起草说明也算。',
      en: 'Links to the home page or a column, and one link that all items share, are no evidence; one paper may serve several stages, and an explanation of the draft is its background where the plan names no explanation.',
    },
    {
      zh: '事项名称链接到的下一级页面没有读取，信息可能在那里，留待查看。',
      en: 'The page behind an item’s name was not read and may hold the rest; it is left to be looked at.',
    },
  ],
  borrows: [
    {
      zh: '九成以上事项共用的链接视为公共链接；栏内满20字视为已写明，要点未定。',
      en: 'A link that nine items in ten share is common to all, and 20 characters in a stage’s column tell something: numbers of the tool’s own.',
    },
  ],
  messages: {
    complete: {
      what: { zh: '{count}个事项的信息都有链接。', en: 'All {count} items link to what is asked for.' },
    },
    bare: {
      what: {
        zh: '{total}个事项中有{count}个到期仍没有任何有效链接：{names}。应有：{missing}。',
        en: '{count} of {total} items are due and have no link to content at all: {names}. Missing: {missingEn}.',
      },
      why: {
        zh: '要点要求以目录归集决策全过程信息，公众应能从目录逐项查到。',
        en: 'The plan wants the whole course of a decision to be reached from the catalogue.',
      },
      fix: {
        zh: '为每个事项补上通向具体内容页的链接；不涉及的注明“不涉及”，已调整的注明调整情况。',
        en: 'Link each item to the pages themselves; mark what does not apply, and items that were withdrawn.',
      },
    },
    partial: {
      what: {
        zh: '{total}个事项中有{count}个信息不全：{names}。缺少：{missing}。',
        en: '{count} of {total} items lack something that is due: {names}. Missing: {missingEn}.',
      },
      why: {
        zh: '缺少这些信息，公众无法了解决策怎样形成、结果如何。',
        en: 'Without these the public cannot see how the decision came about and what became of it.',
      },
      fix: {
        zh: '补上缺少的链接；不涉及的注明“不涉及”。',
        en: 'Add the missing links; mark what does not apply as 不涉及.',
      },
    },
    pending: {
      what: {
        zh: '{count}个事项还有未到期的信息待补：{names}。待补：{missing}。',
        en: '{count} items lack what is not due yet: {names}. To come: {missingEn}.',
      },
      why: {
        zh: '计划时间未到，暂不算缺；届时应当补齐。',
        en: 'The planned time is not over, so nothing is held against it yet.',
      },
      fix: {
        zh: '随决策进展及时补上链接。',
        en: 'Add the links as the decision goes on.',
      },
    },
    notLinked: {
      what: {
        zh: '目录是图片或附件，各事项没有超链接。',
        en: 'The catalogue is a picture or an attachment; its items are not hyperlinked.',
      },
      why: {
        zh: '要点要求以超链接集成展示，图片和附件里无法逐项点开。',
        en: 'The plan asks for hyperlinks; nobody can click through a picture or a file.',
      },
      fix: {
        zh: '把目录做成网页表格，每个事项链接到相应信息。',
        en: 'Publish the catalogue as a table of the page, each item with its links.',
      },
    },
    unseen: {
      what: {
        zh: '{count}个事项的信息可能在下一级页面或由脚本打开：{names}。本页未见：{missing}。',
        en: '{count} items may show the rest on a page of their own or by script: {names}. Not seen here: {missingEn}.',
      },
      fix: { zh: '请逐项点开查看。', en: 'Open the items and see.' },
    },
    undated: {
      what: {
        zh: '{count}个事项没有写明计划时间，年度尚未结束，无法判断是否到期：{names}。未见：{missing}。',
        en: '{count} items state no planned time and the year is not over, so what is due is unknown: {names}. Not seen: {missingEn}.',
      },
      fix: {
        zh: '请核对进展；目录可写明计划完成时间。',
        en: 'Check how they stand; the catalogue can state the planned time.',
      },
    },
    noYear: {
      what: { zh: '看不出目录是哪一年度的。', en: 'Nothing tells which year the catalogue is for.' },
      fix: { zh: '请人工核对；标题应写明年度。', en: 'Check by hand; the title should name the year.' },
    },
    unfilled: {
      what: {
        zh: '目录由脚本填充，读取时尚为空白。',
        en: 'The catalogue is filled by script and was empty when it was read.',
      },
      fix: { zh: '请在浏览器中打开后重试。', en: 'Open the page in the browser and try again.' },
    },
    noRows: {
      what: { zh: '没有读到目录事项。', en: 'No items of the catalogue could be read.' },
      fix: { zh: '请人工查看。', en: 'Look at the page by hand.' },
    },
    noItems: { what: { zh: '目录说明没有决策事项：{line}', en: 'It states that there are none: {line}' } },
    index: { what: { zh: '本页列的是各年度的目录。', en: 'This page lists catalogues of several years.' } },
    withdrawn: {
      what: { zh: '目录中的事项都已调出或延期。', en: 'All items were withdrawn or put off.' },
    },
  },
  judge(facts, { plan }) {
    const { gathering, title, dates } = facts;
    const today = shanghaiDay(gathering.at);
    const year = catalogueYear(title.text, dates.published?.date ?? null);
    const items = decisionItems(facts, year ?? 0);
    if (items.length === 0) return withoutItems(facts);
    const active = items.filter(({ withdrawn }) => !withdrawn);
    if (active.length === 0) return { outcome: 'inapplicable', message: 'withdrawn' };
    if (year === null || today === null) return { outcome: 'cantTell', message: 'noYear' };
    const required = requiredStages(plan);
    const weighed = active.map((item) => ({ item, standing: standingOf(item, required, { today, year }) }));
    const summaries = (progress: Progress) => {
      const those = weighed.filter(({ standing }) => standing.progress === progress);
      return those.length === 0 ? [] : [summaryOf(those, active.length, required)];
    };
    const failed = (message: 'bare' | 'partial' | 'pending', severity: 'error' | 'warning' | 'info') =>
      summaries(message).map((summary) => ({
        outcome: 'failed' as const,
        severity,
        message,
        about: message,
        ...summary,
      }));
    const open = (message: 'unseen' | 'undated') =>
      summaries(message).map((summary) => ({ outcome: 'cantTell' as const, message, ...summary }));
    const verdicts: Verdict<'bare' | 'partial' | 'pending' | 'unseen' | 'undated'>[] = [
      ...failed('bare', 'error'),
      ...failed('partial', 'warning'),
      ...failed('pending', 'info'),
      ...open('unseen'),
      ...open('undated'),
    ];
    if (verdicts.length > 0) return verdicts;
    return { outcome: 'passed', message: 'complete', data: { count: active.length } };
  },
});
