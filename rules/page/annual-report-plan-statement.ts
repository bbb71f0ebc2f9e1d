import { pageRule } from '../contract.ts';
import { reportYearOf, tellsResults } from '../words/plan-statement.ts';
import { isTextUnread } from '../words/unread-text.ts';

/** A report is longer; what is shorter beside a file or pictures is its covering note. */
const SHORTEST_REPORT = 800;

export const annualReportPlanStatement = pageRule({
  id: 'annual-report-plan-statement',
  title: {
    zh: '年报载明政务公开工作要点的落实情况',
    en: 'The annual report tells how the work plan on open government was carried out',
  },
  severity: 'warning',
  cites: [{ clause: 'jiading-2023/90', basis: 'stated' }],
  appliesTo: ['annual-report'],
  needs: ['title', 'planMentions', 'body'],
  assumes: [
    {
      zh: '“总体情况”“其他事项”等部分提到要点（或政务公开重点工作）并有落实内容的算；只在“问题和改进”部分提到的不算。',
      en: 'The plan, or the year’s main work on open government, with what was done; the outlook on faults and plans does not count.',
    },
    {
      zh: '开头一句“按照要点要求”只是引语，没有写落实情况的，作提示。',
      en: 'An opening line that only invokes the plan is weak, and a hint.',
    },
  ],
  messages: {
    told: { what: { zh: '年报写有要点落实情况：{words}', en: 'The report tells it: {words}' } },
    missing: {
      what: {
        zh: '年报没有写政务公开工作要点的落实情况。',
        en: 'The report does not tell how the work plan on open government was carried out.',
      },
      why: {
        zh: '要点要求把落实情况写入年度报告，供公众监督。',
        en: 'The plan asks for its results in the annual report, where the public can check them.',
      },
      fix: {
        zh: '在“总体情况”或“其他需要报告的事项”中写明各项任务的完成情况。',
        en: 'Tell in the general part, or under other matters, what came of each task.',
      },
    },
    weak: {
      what: {
        zh: '只提到要点，没有写落实情况：{words}',
        en: 'The plan is only invoked, without results: {words}',
      },
      why: {
        zh: '读者看不出要点任务完成得怎样。',
        en: 'Readers cannot see what came of the plan.',
      },
      fix: {
        zh: '补写要点任务的完成情况，如件数、次数、成效。',
        en: 'Add what was done: counts, dates, effects.',
      },
    },
    unread: {
      what: {
        zh: '年报正文是附件、图片或待脚本填充，无法读取。',
        en: 'The report is an attachment, a picture or filled by script, and could not be read.',
      },
      fix: { zh: '请打开附件查看。', en: 'Open the attachment and see.' },
    },
    beforePlan: {
      what: {
        zh: '{reportYear}年的年报，早于{planYear}年要点。',
        en: 'A report on {reportYear}, before the plan of {planYear}.',
      },
    },
    aboutReport: {
      what: { zh: '这是年报的解读或图解，不是年报。', en: 'This explains the report and is not the report.' },
    },
  },
  judge({ title, planMentions, body }, { year: planYear }) {
    if (/解读|图解|一图/.test(title.text)) return { outcome: 'inapplicable', message: 'aboutReport' };
    const reportYear = reportYearOf(title.text);
    if (planYear !== null && reportYear !== null && reportYear < planYear) {
      return { outcome: 'inapplicable', message: 'beforePlan', data: { reportYear, planYear } };
    }
    const told = planMentions.find(tellsResults);
    if (told) return { outcome: 'passed', message: 'told', data: { words: told.at.text }, spots: [told.at] };
    const isCover =
      body !== null && body.textLength < SHORTEST_REPORT && body.attachments + body.images + body.embeds > 0;
    if (isTextUnread(body) || isCover) return { outcome: 'cantTell', message: 'unread' };
    const [weak] = planMentions;
    if (weak) {
      const data = { words: weak.at.text };
      return { outcome: 'failed', severity: 'info', message: 'weak', data, spots: [weak.at] };
    }
    return { outcome: 'failed', message: 'missing', spots: body?.at ? [body.at] : [] };
  },
});
