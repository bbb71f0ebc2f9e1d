import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { guidedRule } from '../contract.ts';
import { isOfEnterprises, shareIn, tellsOfHearing } from '../words/enterprise-hearing.ts';
import { passagesOn } from '../words/key-words.ts';
import { isTextUnread } from '../words/unread-text.ts';

const FEEDBACK = /(?:意见|征集|征求).{0,12}(?:反馈|采纳|结果|情况)|采纳(?:反馈|情况)/;
/** Where the hearing of enterprises is told: explanation of the draft, feedback, interpretation. */
const RECORD_LINK =
  /起草说明|编制说明|制定说明|意见.{0,8}(?:反馈|采纳)|采纳情况|征集结果|征求意见|意见征集|解读/;

function isRecord({ label, place, hidden, target }: Link): boolean {
  return !hidden && (place === 'main' || place === 'related') && target.item && RECORD_LINK.test(label);
}

/** The first share that is given, the first sentence that tells of a hearing, and the first that mentions one. */
function hearingIn(passages: Facts['keyPassages']) {
  const shares = passages.flatMap(({ text, at }) => {
    const share = shareIn(text);
    return share === null ? [] : [{ ...share, text, at }];
  });
  const named = passages.filter(({ topic }) => topic === 'hearing');
  return { share: shares[0], heard: named.find(({ text }) => tellsOfHearing(text)), named: named[0] };
}

export const stakeholderConsultationRecord = guidedRule({
  id: 'stakeholder-consultation-record',
  title: {
    zh: '涉企政策载明听取企业、行业协会意见的情况',
    en: 'What concerns enterprises tells that enterprises and associations were heard',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/58', basis: 'stated' },
    { clause: 'xujing-2023/9', basis: 'stated' },
    { clause: 'chongming-2025/16', basis: 'stated' },
    { clause: 'songjiang-2025/19', basis: 'stated' },
  ],
  appliesTo: ['draft-consultation', 'policy-document', 'interpretation', 'other'],
  needs: ['kind', 'title', 'keyPassages', 'links', 'body'],
  assumes: [
    {
      zh: '标题涉及企业、产业、营商等的，才作为涉企政策提问。',
      en: 'Only what names enterprises, industries or business in its title is asked about.',
    },
    {
      zh: '只征求部门、街镇意见，不是听取企业意见；正文里“应当听取”的要求也不是记录。',
      en: 'Asking other offices is no hearing of enterprises, nor is a duty in the text to hear them in future.',
    },
    {
      zh: '中小企业占比按家数还是条数计，要点没有规定，照原文列出。',
      en: 'The plans do not say whether firms or opinions are counted: the figure is shown as it is written.',
    },
  ],
  borrows: [
    {
      zh: '50%只见于崇明、松江的要点（原则上）；其他已有要点的单位不用这个数。',
      en: 'The 50% (in principle) stand in the plans of Chongming and Songjiang; no other plan sets them.',
    },
  ],
  messages: {
    heard: {
      what: {
        zh: '写有听取企业意见的情况：“{words}”。',
        en: 'The hearing of enterprises is told: “{words}”.',
      },
    },
    share: {
      what: {
        zh: '写明的中小企业占比为{percent}%：“{words}”。',
        en: 'The share of small and medium-sized firms is given as {percent}%: “{words}”.',
      },
    },
    named: {
      what: {
        zh: '提到企业意见，看不出是否已经听取：“{words}”。',
        en: 'Opinions of enterprises are mentioned; whether they were heard is not plain: “{words}”.',
      },
    },
    untold: {
      what: {
        zh: '涉企内容，没有找到听取企业、协会意见的字样。',
        en: 'It concerns enterprises; no words on hearing enterprises or associations were found.',
      },
    },
    unread: {
      what: {
        zh: '涉企内容，文字在图片或附件里，未能读取。',
        en: 'It concerns enterprises; its words are in pictures or files and were not read.',
      },
    },
    linked: {
      what: {
        zh: '涉企政策，听取情况可能在“{label}”等{count}个关联页面里。',
        en: 'A policy on enterprises; the hearing may be told behind “{label}” (linked pages: {count}).',
      },
    },
    none: {
      what: {
        zh: '本页不涉企，或没有可供判断的记载。',
        en: 'The page does not concern enterprises, or holds nothing to decide by.',
      },
    },
  },
  guide: {
    look: {
      zh: '请看标出的句子，并打开起草说明、采纳反馈和解读三处对照。',
      en: 'Look at the sentences marked, and open the explanation, the feedback and the interpretation.',
    },
    question: {
      zh: '能否看出制定时听取了企业、行业协会或直接利害关系人的意见？',
      en: 'Does it tell that enterprises, associations or those directly affected were heard?',
    },
    answers: {
      heard: { label: { zh: '听取了，且有记载', en: 'They were, and it is told' }, outcome: 'passed' },
      noneHeard: {
        label: { zh: '三处都没有记载', en: 'None of the three tells so' },
        outcome: 'failed',
        why: {
          zh: '要点要求制定涉企政策听取相关企业和协会的意见。',
          en: 'The plans ask that enterprises and associations be heard on what concerns them.',
        },
        fix: {
          zh: '在起草说明、采纳反馈或解读中写明听取了哪些企业、协会的意见。',
          en: 'Say in the explanation, the feedback or the interpretation which ones were heard.',
        },
      },
      belowHalf: {
        label: { zh: '中小企业占比不足，且没有说明理由', en: 'Too few small firms, and no reason given' },
        outcome: 'failed',
        why: {
          zh: '普惠性惠企政策，原则上中小企业意见不少于一半。',
          en: 'On policies for all enterprises, small and medium-sized firms are in principle to be half of those heard.',
        },
        fix: {
          zh: '补充听取中小企业意见，或写明占比不足的理由。',
          en: 'Hear more of them, or give the reason for the smaller share.',
        },
      },
      elsewhere: {
        label: { zh: '还要看其他页面', en: 'Other pages are still to be seen' },
        outcome: 'cantTell',
      },
      notEnterprise: {
        label: { zh: '不涉企，或不涉及切身利益', en: 'It does not concern enterprises or their interests' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, keyPassages, links, body }, { thresholds }) {
    const isFeedback = kind.kind === 'other' && FEEDBACK.test(title.text);
    const isPolicy = kind.policy === 'yes' || kind.normative === 'yes';
    const tells = kind.kind === 'interpretation' || kind.kind === 'draft-consultation' || isFeedback;
    if ((!tells && !isPolicy) || kind.repealed || !isOfEnterprises(title.text))
      return { shows: 'nothing', message: 'none' };

    const records = links.filter(isRecord);
    const ways = records.slice(0, 5).map(({ at }) => at);
    const [first] = records;
    if (!tells) {
      if (first === undefined) return { shows: 'nothing', message: 'none' };
      const data = { label: first.label, count: records.length };
      return { shows: 'evidence', message: 'linked', data, spots: ways, suggests: null };
    }
    const { share, heard, named } = hearingIn(passagesOn(keyPassages, 'hearing', 'enterpriseShare'));
    if (share && thresholds.smallFirmShare !== null) {
      const { percent, excused, text, at } = share;
      const isShort = percent < thresholds.smallFirmShare;
      const suggests = !isShort ? 'heard' : excused ? null : 'belowHalf';
      return {
        shows: 'evidence',
        message: 'share',
        data: { percent, words: text },
        spots: [at, ...ways],
        suggests,
      };
    }
    const passage = heard ?? named;
    if (passage) {
      const data = { words: passage.text };
      const spots = [passage.at, ...ways];
      return heard
        ? { shows: 'evidence', message: 'heard', data, spots, suggests: 'heard' }
        : { shows: 'evidence', message: 'named', data, spots, suggests: null };
    }
    // A call for opinions is the hearing itself: what came of it is told later.
    if (kind.kind === 'draft-consultation' && first === undefined)
      return { shows: 'nothing', message: 'none' };
    const message = isTextUnread(body) ? 'unread' : 'untold';
    const spots = title.heading === null ? ways : [title.heading, ...ways];
    return { shows: 'evidence', message, spots, suggests: null };
  },
});
