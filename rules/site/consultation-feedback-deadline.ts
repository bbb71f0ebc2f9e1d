import { siteRule } from '../site-contract.ts';
import { isWithinWorkingDays } from '../words/working-days.ts';
import { columnsNamed } from './search/columns.ts';
import { type Consulted, consultedOf } from './search/consultations.ts';
import { absence } from './search/coverage.ts';
import { placeOfItem } from './search/items.ts';

/** Many sites publish what became of opinions among their notices. */
const COLUMN = {
  name: /征[求集询]|反馈|采纳|公众参与|民意|意见|通知|公告|公示|重大(?:行政)?决策|决策公开/,
  but: /留言|信箱|招[标聘考]|采购|人事|处罚|许可|土地|拍卖|公告栏$/,
};
const MOST_PLACES = 20;

type Standing = 'kept' | 'late' | 'missing' | 'waiting' | 'notDecided' | 'appended' | 'undated' | 'unseen';

function placeOf({ consultation: { url, title } }: Consulted): { url: string; text: string } {
  return { url, text: title };
}

/** How one draft stands; `isAbsent`: whether feedback that was not found since a day is not there. */
function standingOf(
  { consultation, decision, feedback }: Consulted,
  limit: number,
  today: string,
  isAbsent: (since: string) => boolean,
): Standing {
  if (decision === null) return 'notDecided';
  if (decision.day === null || consultation.published === null) return 'undated';
  if (feedback !== null) {
    if (feedback.day === null) return 'undated';
    const isKept = isWithinWorkingDays(decision.day, feedback.day, limit);
    return isKept === 'unknown' ? 'undated' : isKept === 'yes' ? 'kept' : 'late';
  }
  if (consultation.tellsFeedback) return 'appended';
  if (isWithinWorkingDays(decision.day, today, limit) !== 'no') return 'waiting';
  return isAbsent(consultation.published) ? 'missing' : 'unseen';
}

export const consultationFeedbackDeadline = siteRule({
  id: 'consultation-feedback-deadline',
  title: {
    zh: '决策出台后按期公开意见采纳情况',
    en: 'What became of opinions is public in time after the decision',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/63', basis: 'stated' },
    { clause: 'xujing-2023/11', basis: 'stated' },
    { clause: 'huating-2025/prose-3.2.2', basis: 'stated' },
    { clause: 'jiading-2023/58', basis: 'derived' },
    { clause: 'xujing-2023/9', basis: 'derived' },
    { clause: 'chongming-2025/12', basis: 'derived' },
    { clause: 'songjiang-2025/14', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'documents', 'consultations', 'feedbacks'],
  yearly: false,
  assumes: [
    {
      zh: '草案、文件和反馈以书名号内的名称对应，不计“草案”“征求意见稿”“修订”和地名；只看审核当年出台的文件。',
      en: 'Draft, decision and feedback are joined by the name in their titles, less what marks a draft and the area; only decisions of the audited year.',
    },
    {
      zh: '期限从决策出台起算：取成文日期和发布日期中较晚的一个，当天不计。听证、座谈、调查结果的公开也算反馈。',
      en: 'The term begins with the decision: the later of its own date and that of publishing, which does not count. Results of hearings, talks and surveys count as feedback.',
    },
  ],
  messages: {
    kept: {
      what: {
        zh: '{count}份征求过意见的文件都已在期限内公开采纳情况（另有{open}份无法判定）。',
        en: 'For {count} decisions it was told in time what became of opinions ({open} more could not be told).',
      },
    },
    missing: {
      what: {
        zh: '《{title}》{day}已出台，没有找到意见采纳情况。',
        en: '“{title}” was out on {day}; what became of the opinions was not found.',
      },
      why: {
        zh: '决策出台后{limit}个工作日内要公开意见收集、采纳情况和不采纳的理由。',
        en: 'It is due within {limit} working days after the decision, with reasons for what was not adopted.',
      },
      fix: {
        zh: '公开采纳情况，并与草案、文件互相链接；没有收到意见的也要说明。',
        en: 'Publish it and link it with draft and decision; say so too where no opinion came.',
      },
    },
    late: {
      what: {
        zh: '《{title}》{day}出台，{told}才公开采纳情况。',
        en: '“{title}” was out on {day}; what became of the opinions was told on {told}.',
      },
      why: {
        zh: '期限为决策出台后{limit}个工作日。',
        en: 'The term is {limit} working days after the decision.',
      },
      fix: {
        zh: '核对日期；今后与文件同步准备反馈。',
        en: 'Check the days; prepare it together with the decision.',
      },
    },
    unexplained: {
      what: {
        zh: '《{title}》提到未采纳的意见，没有写理由。',
        en: '“{title}” speaks of opinions that were not adopted, without a reason.',
      },
      why: {
        zh: '对比较集中但未采纳的意见要说明理由。',
        en: 'Opinions that many gave and that were not adopted are to be answered with reasons.',
      },
      fix: { zh: '补充未采纳的理由。', en: 'Add the reasons.' },
    },
    unsure: {
      what: {
        zh: '有{count}份文件的反馈是否按期无法判定：日期不全、反馈附在草案页上，或反馈栏目没有看全。',
        en: 'For {count} decisions it cannot be told: days are missing, feedback stands on the draft’s own page, or the columns were not seen in full.',
      },
      fix: {
        zh: '请查看草案页、反馈栏目和人民建议征集等平台。',
        en: 'Look at the draft’s page, the column of feedback, and other platforms.',
      },
    },
    unmatched: {
      what: {
        zh: '看到{count}份征求意见稿，没有对上出台的文件。',
        en: '{count} drafts were seen; no decision was found that came of them.',
      },
      fix: {
        zh: '请查文件是否已经出台、名称有无改变。',
        en: 'See whether they were decided, and under what name.',
      },
    },
    waiting: {
      what: { zh: '决策尚未出台，或还在反馈期限内。', en: 'Not decided yet, or still within the term.' },
    },
    none: { what: { zh: '没有看到公开征求意见。', en: 'No public consultation was seen.' } },
    unseen: {
      what: { zh: '没有看到征求意见的页面。', en: 'No page that asks for opinions was seen.' },
      fix: { zh: '请打开意见征集栏目。', en: 'Open the column of consultations.' },
    },
    noTerm: { what: { zh: '所用规则包没有设反馈期限。', en: 'The pack sets no term for feedback.' } },
  },
  judge(site, { year, today, thresholds: { feedbackDays: limit } }) {
    if (limit === null) return { outcome: 'inapplicable', message: 'noTerm' };
    if (site.consultations.length === 0) {
      return site.coverage.complete
        ? { outcome: 'inapplicable', message: 'none' }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    const columns = columnsNamed(site, COLUMN);
    const isAbsent = (since: string) => absence(site, columns, since) === 'absent';
    const ofYear = consultedOf(site).filter(
      ({ decision }) => decision === null || decision.day === null || decision.day.startsWith(`${year}-`),
    );
    const standings = ofYear.map((one) => ({ ...one, standing: standingOf(one, limit, today, isAbsent) }));
    const of = (...wanted: Standing[]) => standings.filter(({ standing }) => wanted.includes(standing));
    const failed = of('missing', 'late').map(({ standing, ...one }) => {
      const { url, title } = one.decision?.document ?? one.consultation;
      const { feedback } = one;
      const data = { title, day: one.decision?.day ?? '', limit };
      const places = [
        placeOf(one),
        { url, text: title },
        ...(feedback === null ? [] : [placeOfItem(feedback)]),
      ];
      const about = one.consultation.url;
      return standing === 'missing'
        ? { outcome: 'failed' as const, message: 'missing' as const, data, places, about }
        : {
            outcome: 'failed' as const,
            severity: 'warning' as const,
            message: 'late' as const,
            data: { ...data, told: feedback?.day ?? '' },
            places,
            about,
          };
    });
    const unexplained = site.feedbacks
      .filter(
        ({ published, unadopted, mayGiveReasons }) =>
          published?.startsWith(`${year}-`) && unadopted && !mayGiveReasons,
      )
      .map(({ url, title }) => ({
        outcome: 'failed' as const,
        severity: 'warning' as const,
        message: 'unexplained' as const,
        data: { title },
        places: [{ url, text: title }],
        about: url,
      }));
    if (failed.length + unexplained.length > 0) return [...failed, ...unexplained];
    const kept = of('kept');
    const unsure = of('undated', 'appended', 'unseen');
    if (kept.length > 0 && kept.length >= unsure.length) {
      const data = { count: kept.length, open: unsure.length };
      return { outcome: 'passed', message: 'kept', data, places: kept.slice(0, MOST_PLACES).map(placeOf) };
    }
    if (unsure.length > 0) {
      const data = { count: unsure.length };
      return {
        outcome: 'cantTell',
        message: 'unsure',
        data,
        places: unsure.slice(0, MOST_PLACES).map(placeOf),
      };
    }
    const open = of('notDecided').filter(({ consultation: { until } }) => until === null || until < today);
    return open.length > 0 && !site.coverage.complete
      ? {
          outcome: 'cantTell',
          message: 'unmatched',
          data: { count: open.length },
          places: open.slice(0, MOST_PLACES).map(placeOf),
        }
      : { outcome: 'inapplicable', message: 'waiting' };
  },
});
