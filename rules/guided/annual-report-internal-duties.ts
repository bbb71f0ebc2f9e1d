import type { Facts } from '../../facts/page.ts';
import { guidedRule, type Setting, type Words } from '../contract.ts';
import { shanghaiDay } from '../words/dates.ts';
import { type InternalDuty, internalDuties, isAboutDuty } from '../words/internal-duties.ts';
import { tooEarly } from '../words/page-age.ts';
import { isTextUnread } from '../words/unread-text.ts';

type Found = Readonly<Record<InternalDuty, Facts['keyPassages']>>;

const NAMES: Readonly<Record<InternalDuty, Words>> = {
  hearing: { zh: '主要负责人听取汇报', en: "the head's hearing of a report" },
  training: { zh: '政务公开培训', en: 'training' },
  funds: { zh: '政务公开经费', en: 'funds' },
};
const ALL: readonly InternalDuty[] = ['hearing', 'training', 'funds'];
const MOST_SPOTS = 6;

/** Xujing's plan asks for the hearing alone. */
function dutiesUnder({ plan }: Setting): readonly InternalDuty[] {
  return plan === 'xujing-2023' ? ['hearing'] : ALL;
}

function named(duties: readonly InternalDuty[], key: 'found' | 'missing') {
  return {
    [key]: duties.map((duty) => NAMES[duty].zh).join('、'),
    [`${key}En`]: duties.map((duty) => NAMES[duty].en).join(', '),
  };
}

/** The year that a report is about, by its title; else the year before its publication. */
function yearOf({ title, dates }: Pick<Facts, 'title' | 'dates'>): number | null {
  const year = /(20\d{2})\s*年/.exec(title.text)?.[1];
  if (year !== undefined) return Number(year);
  const day = dates.published?.date ?? dates.issued?.date;
  return day === undefined ? null : Number(day.slice(0, 4)) - 1;
}

/** The first year whose report counts: the audited one; without a plan, last year. */
function firstYear(setting: Setting, at: string): number {
  return setting.year ?? Number((shanghaiDay(at) ?? at).slice(0, 4)) - 1;
}

/** Each line once, though it may tell of several duties. */
function spotsOf(found: Found) {
  const spots = ALL.flatMap((duty) => found[duty]).map(({ at }) => at);
  return [...new Map(spots.map((at) => [at.selector + at.text, at])).values()].slice(0, MOST_SPOTS);
}

export const annualReportInternalDuties = guidedRule({
  id: 'annual-report-internal-duties',
  title: {
    zh: '年报载明听取汇报、培训和经费保障',
    en: 'The annual report tells of the hearing, the training and the funds',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/84', basis: 'stated' },
    { clause: 'jiading-2023/86', basis: 'stated' },
    { clause: 'xujing-2023/26', basis: 'stated' },
    { clause: 'huating-2025/29', basis: 'stated' },
    { clause: 'huating-2025/30', basis: 'stated' },
    { clause: 'huating-2025/prose-7.2', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'gathering', 'title', 'dates', 'keyPassages', 'body'],
  assumes: [
    {
      zh: '这些是内部工作，网上没有写到不等于没有做，不能据此判不合格。',
      en: 'These are internal duties: that the web does not mention them is no violation.',
    },
    {
      zh: '只看被审计年度及以后的年报；没有指定年度时看上一年的。',
      en: 'Reports of the audited year and later count; without a plan, that of last year.',
    },
    {
      zh: '“下一步将培训”“培训不足”不算已培训；分管领导听取不算主要负责人听取。',
      en: 'Training that is planned or said to fall short is not held; a deputy is not the head.',
    },
    {
      zh: '徐泾只要求听取汇报；经费和培训各有两份要点要求，其他地区三项都问。',
      en: "Xujing's plan asks for the hearing alone; elsewhere all three are asked about.",
    },
  ],
  messages: {
    all: { what: { zh: '年报写到：{found}。', en: 'The report mentions: {foundEn}.' } },
    some: {
      what: {
        zh: '年报写到：{found}；没有写到：{missing}。',
        en: 'The report mentions: {foundEn}; not: {missingEn}.',
      },
    },
    none: {
      what: {
        zh: '年报没有写到：{missing}。网上没有写到不等于没有做。',
        en: 'The report does not mention: {missingEn}. That is no proof that it was not done.',
      },
    },
    unread: {
      what: {
        zh: '年报正文在图片或附件里，或要由脚本填充，未能读取。',
        en: 'The text of the report is a picture, an attachment or filled by script, and was not read.',
      },
    },
    elsewhere: { what: { zh: '本页写到：{found}。', en: 'This page mentions: {foundEn}.' } },
    otherYear: {
      what: { zh: '{year}年的年报，不是要看的年度。', en: 'The report of {year}, not of the years audited.' },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    otherPage: {
      what: { zh: '不是年报，也没有写到这些工作。', en: 'No annual report, and none of this is mentioned.' },
    },
  },
  guide: {
    look: {
      zh: '看年报“总体情况”等段落，必要时看会议、培训报道和部门预算，或向单位核实。',
      en: 'Look at the report, if need be at news of meetings and training and at the budget, or ask the organ.',
    },
    question: {
      zh: '主要负责人听取汇报、开展培训各至少1次，并落实了经费吗？',
      en: 'Did the head hear a report and was training held, once or more, and were funds set aside?',
    },
    answers: {
      done: { label: { zh: '要求的都有记载', en: 'All on record' }, outcome: 'passed' },
      unmentioned: {
        label: { zh: '没有写全，也无从核实', en: 'Not all mentioned, and not to be verified' },
        outcome: 'cantTell',
      },
      undone: {
        label: { zh: '经单位核实，确实没有做', en: 'The organ confirms that it was not done' },
        outcome: 'failed',
        why: {
          zh: '要点要求每年至少听取1次汇报、培训1次，并保障经费。',
          en: 'The plan asks for a hearing and a training a year, and for funds.',
        },
        fix: {
          zh: '年内补上，并在年报中写明次数和经费安排。',
          en: 'Make up for it within the year, and state it in the report.',
        },
      },
      notDue: {
        label: { zh: '还没有到写年报的时候', en: 'The report is not due yet' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, gathering, title, dates, keyPassages, body }, setting) {
    const asked = dutiesUnder(setting);
    const found = internalDuties(keyPassages.filter(({ place }) => place === 'main'));
    const seen = asked.filter((duty) => found[duty].length > 0);
    const spots = spotsOf(found);
    if (kind.kind !== 'annual-report') {
      const date = tooEarly(dates, setting.since);
      if (date !== null)
        return { shows: 'nothing', message: 'tooOld', data: { date, since: setting.since ?? '' } };
      const here = kind.kind === 'column-list' || kind.kind === 'home' ? [] : isAboutDuty(title.text, found);
      const shown = asked.filter((duty) => here.includes(duty));
      if (shown.length === 0) return { shows: 'nothing', message: 'otherPage' };
      const at = title.heading ? [title.heading, ...spots] : spots;
      return {
        shows: 'evidence',
        message: 'elsewhere',
        data: named(shown, 'found'),
        spots: at,
        suggests: null,
      };
    }
    const year = yearOf({ title, dates });
    if (year !== null && year < firstYear(setting, gathering.at))
      return { shows: 'nothing', message: 'otherYear', data: { year } };
    const missing = asked.filter((duty) => !seen.includes(duty));
    if (missing.length === 0)
      return { shows: 'evidence', message: 'all', data: named(seen, 'found'), spots, suggests: 'done' };
    const heading = title.heading ? [title.heading] : [];
    if (seen.length > 0) {
      const data = { ...named(seen, 'found'), ...named(missing, 'missing') };
      return { shows: 'evidence', message: 'some', data, spots, suggests: null };
    }
    if (isTextUnread(body)) return { shows: 'evidence', message: 'unread', spots: heading, suggests: null };
    return {
      shows: 'evidence',
      message: 'none',
      data: named(missing, 'missing'),
      spots: heading,
      suggests: null,
    };
  },
});
