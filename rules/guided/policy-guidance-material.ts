import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { isBenefit } from '../words/benefit.ts';
import { type EntryState, entryState } from '../words/entry-state.ts';
import { isFurtherPage } from '../words/further-page.ts';
import { isGuidance, isGuidanceColumn, isInternalGuidance } from '../words/guidance.ts';
import { isColumnName, isInterpretation } from '../words/interpretation.ts';
import { listNames } from '../words/list-names.ts';
import { tooEarly } from '../words/page-age.ts';
import { recentRows } from '../words/recent-rows.ts';

const MOST_SPOTS = 5;

interface Material {
  readonly label: string;
  readonly state: EntryState;
  readonly at: Facts['links'][number]['at'];
}

/** Guidance that the page's own content leads to or shows; a link to the column of all guides is none. */
function materialOf({
  links,
  linkVerdicts,
  media,
}: Pick<Facts, 'links' | 'linkVerdicts' | 'media'>): Material[] {
  const linked = links
    .filter(({ label, title, place, hidden, target }) => {
      const isOwn = place === 'main' || place === 'related';
      const isColumn =
        isGuidanceColumn(label) && target.type === 'page' && !target.item && target.file === null;
      return isOwn && !hidden && !isColumn && [label, title].some(isGuidance);
    })
    .map((link) => ({ ...link, state: entryState(link, linkVerdicts) }));
  const shown = media
    .filter(({ label, inBody, hidden, inLink }) => inBody && !hidden && !inLink && isGuidance(label))
    .map(({ label, at }) => ({ label, at, state: 'open' as const }));
  return [...linked, ...shown];
}

type Seen = Pick<Facts, 'address' | 'title' | 'breadcrumb' | 'metaTags' | 'links' | 'listEntries'>;

/** The column of interpretations, asked once and as a whole; or a column of guidance. */
function observeList(page: Seen, since: string | null) {
  const names = listNames(page);
  const isColumn = names.some((name) => isGuidance(name) && !isInternalGuidance(name));
  const isReadings = names.some((name) => isInterpretation(name) && isColumnName(name));
  if ((!isColumn && !isReadings) || isFurtherPage(page.address))
    return { shows: 'nothing', message: 'otherPage' } as const;
  const rows = recentRows(page.listEntries, page.links, since);
  const guides = rows.filter((row) => isGuidance(row.title) && !isInternalGuidance(row.title));
  const offers = rows.filter((row) => isBenefit(row.title));
  if (!isColumn && guides.length + offers.length === 0)
    return { shows: 'nothing', message: 'noBenefit' } as const;
  const data = { guides: guides.length, offers: offers.length };
  const spots = [...new Set([...guides, ...offers, ...(isColumn ? rows : [])])].slice(0, MOST_SPOTS);
  return {
    shows: 'evidence',
    message: 'rows',
    data,
    spots: spots.map(({ at }) => at),
    suggests: guides.length > 0 ? 'attached' : null,
  } as const;
}

export const policyGuidanceMaterial = guidedRule({
  id: 'policy-guidance-material',
  title: {
    zh: '惠企惠民政策配有可复用的辅导材料',
    en: 'Policies that offer something come with guidance on applying',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/49', basis: 'stated' },
    { clause: 'xujing-2023/8', basis: 'stated' },
    { clause: 'jiading-2023/50', basis: 'derived' },
  ],
  appliesTo: ['interpretation', 'column-list'],
  needs: [
    'kind',
    'address',
    'title',
    'breadcrumb',
    'metaTags',
    'links',
    'linkVerdicts',
    'media',
    'listEntries',
    'dates',
    'body',
  ],
  assumes: [
    {
      zh: '只问可以申请、享受的政策：标题写到补贴、资助、申报等，或正文写到怎么申请。',
      en: 'Only policies that one can apply for are asked about: by the title, or by words of applying in the text.',
    },
    {
      zh: '给机关工作人员的培训课件不算。',
      en: "Training slides for an office's own people do not count.",
    },
    {
      zh: '解读栏目首页抽查一次，翻页不再问。',
      en: 'The column of interpretations is asked about once, on its first page.',
    },
  ],
  messages: {
    attached: { what: { zh: '附有辅导材料：{label}', en: 'Guidance is there: {label}' } },
    internal: {
      what: {
        zh: '“{label}”可能是内部培训材料，不是给申请人的。',
        en: '“{label}” may be for internal training rather than for applicants.',
      },
    },
    unclear: {
      what: { zh: '“{label}”能否打开要点一下。', en: 'Whether “{label}” opens has to be tried.' },
    },
    without: {
      what: {
        zh: '解读的是可以申请的政策，本页没有看到课件、操作指引或申报指南。',
        en: 'The policy can be applied for; no slides, steps or manual were seen here.',
      },
    },
    rows: {
      what: {
        zh: '栏目中辅导材料{guides}条，可申请的政策{offers}条，请抽查。',
        en: 'Rows of guidance: {guides}; of policies that can be applied for: {offers}. Please sample.',
      },
    },
    noBenefit: {
      what: { zh: '没有可以申请、享受的政策。', en: 'No policy that can be applied for.' },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    otherPage: {
      what: { zh: '不是政策解读或辅导栏目。', en: 'Not a column of interpretations or guidance.' },
    },
  },
  guide: {
    look: {
      zh: '看解读页的附件、视频和相关链接：有没有讲清申请标准和流程、可以反复使用的课件或指引。',
      en: 'Look at attachments, videos and related links: is there reusable guidance on standards and steps of applying?',
    },
    question: {
      zh: '这项政策有可复用的辅导课件、操作指引或申报指南吗？',
      en: 'Is there reusable guidance on applying for this policy?',
    },
    answers: {
      attached: { label: { zh: '有', en: 'Yes' }, outcome: 'passed' },
      elsewhere: {
        label: { zh: '可能在别的页面，还没有查到', en: 'Maybe elsewhere; not found yet' },
        outcome: 'cantTell',
      },
      none: {
        label: { zh: '确认没有', en: 'Confirmed: none' },
        outcome: 'failed',
        why: {
          zh: '只有解读，企业和群众仍不清楚怎么申请。',
          en: 'With an interpretation alone people still do not know how to apply.',
        },
        fix: {
          zh: '补上讲清申请标准和流程的课件或操作指引。',
          en: 'Add slides or steps that explain standards and procedure.',
        },
      },
      noBenefit: {
        label: { zh: '不是可以申请、享受的政策', en: 'Nothing to apply for' },
        outcome: 'inapplicable',
      },
    },
  },
  observe(facts, { since }) {
    const { kind, title, dates, body } = facts;
    if (kind.kind === 'column-list') return observeList(facts, since);
    const date = tooEarly(dates, since);
    if (date !== null) return { shows: 'nothing', message: 'tooOld', data: { date, since: since ?? '' } };
    const applying = body?.applyMentions ?? [];
    if (!isBenefit(title.text) && applying.length === 0) return { shows: 'nothing', message: 'noBenefit' };
    const material = materialOf(facts);
    const guides = material.filter(({ label }) => !isInternalGuidance(label));
    const found =
      guides.find(({ state }) => state === 'open') ?? guides.find(({ state }) => state !== 'broken');
    if (found) {
      const message = found.state === 'open' ? 'attached' : 'unclear';
      const suggests = found.state === 'open' ? 'attached' : null;
      return { shows: 'evidence', message, data: { label: found.label }, spots: [found.at], suggests };
    }
    const [internal] = material.filter(({ label }) => isInternalGuidance(label));
    if (internal) {
      const data = { label: internal.label };
      return { shows: 'evidence', message: 'internal', data, spots: [internal.at], suggests: null };
    }
    const spots = [...(title.heading ? [title.heading] : []), ...applying.map(({ at }) => at)];
    return { shows: 'evidence', message: 'without', spots: spots.slice(0, MOST_SPOTS), suggests: null };
  },
});
