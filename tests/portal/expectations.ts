import type { PageKind } from '../../facts/shape/kind.ts';
import type { Outcome } from '../../rules/contract.ts';
import type { RuleId } from '../../rules/registry.ts';

/** A page of the sample portal, and how every rule is expected to come out on its HTML as sent. */
export interface LabelledPage {
  readonly path: string;
  readonly kind: PageKind;
  readonly outcomes: Readonly<Record<RuleId, Outcome>>;
  /** Under Jiading's plan, which wants a message board on every policy page. */
  readonly boardOnPage: Outcome;
}

/** A page that no rule about a kind of page is for: nothing leaks, and links await the network. */
const ordinary: Readonly<Record<RuleId, Outcome>> = {
  'annual-report-plan-statement': 'inapplicable',
  'classified-mark': 'passed',
  'column-content': 'inapplicable',
  'cross-channel-consistency': 'inapplicable',
  'decision-catalogue-links': 'inapplicable',
  'document-metadata': 'inapplicable',
  'draft-consultation-channels': 'inapplicable',
  'draft-interpretation': 'inapplicable',
  'follow-up-interpretation': 'inapplicable',
  'gazette-coverage': 'inapplicable',
  'home-core-sections': 'inapplicable',
  'interpretation-link': 'inapplicable',
  'interpretation-substance': 'inapplicable',
  'large-project-budget': 'inapplicable',
  'link-target': 'inapplicable',
  'message-board': 'inapplicable',
  // Of the standards that the sample portal is judged by as well.
  'page-tags': 'passed',
  'personal-privacy': 'passed',
  'policy-faq': 'inapplicable',
  'policy-tag-label': 'inapplicable',
  'public-attendance-record': 'inapplicable',
  'publicity-attribute-label': 'inapplicable',
  'read-act-link': 'inapplicable',
  'regulation-text-authority': 'inapplicable',
  'stakeholder-consultation-record': 'inapplicable',
  'site-identity': 'inapplicable',
  'standards-catalogue-entry': 'inapplicable',
  'standards-catalogue-links': 'inapplicable',
  'validity-accuracy': 'inapplicable',
  'validity-label': 'inapplicable',
  'working-link': 'untested',
  'annual-report-internal-duties': 'inapplicable',
  'foreign-language-policy': 'inapplicable',
  'media-spread-trace': 'inapplicable',
  'open-day-interaction': 'inapplicable',
  'openness-zone': 'inapplicable',
  'policy-guidance-material': 'inapplicable',
  'policy-push-entry': 'inapplicable',
  'policy-qa': 'inapplicable',
  'proactive-conversion-trace': 'inapplicable',
};

/** A normative document as it should be, with nothing to apply for. */
const goodDocument: Readonly<Record<RuleId, Outcome>> = {
  ...ordinary,
  'document-metadata': 'passed',
  'interpretation-link': 'passed',
  'message-board': 'passed',
  // How many ask is not shown: a hint.
  'policy-faq': 'failed',
  // 主题分类 alone.
  'policy-tag-label': 'cantTell',
  'publicity-attribute-label': 'passed',
  'validity-accuracy': 'passed',
  'validity-label': 'passed',
};

/** Where a link to an article leads, only the network can tell. */
const namesArticles = { 'link-target': 'untested' } as const;

/** What it explains is for a person to read. */
const thinInterpretation = { 'interpretation-substance': 'cantTell' } as const;

/** What is asked once for a whole site: of its home page, its openness index, its column of interpretations. */
const askedOfHome = { 'foreign-language-policy': 'cantTell', 'policy-push-entry': 'cantTell' } as const;
const askedOfIndex = { 'openness-zone': 'cantTell', 'proactive-conversion-trace': 'cantTell' } as const;
const sampledColumn = {
  'media-spread-trace': 'cantTell',
  'policy-guidance-material': 'cantTell',
  'policy-qa': 'cantTell',
} as const;

/** A column without description and key words, as it was sent: a script may add them. */
const columnUndescribed = { 'page-tags': 'cantTell' } as const;

/** What is in an attachment nobody has read. */
const attachmentUnread = { 'classified-mark': 'cantTell', 'personal-privacy': 'cantTell' } as const;

function page(
  path: string,
  kind: PageKind,
  differing: Partial<Record<RuleId, Outcome>> = {},
  boardOnPage: Outcome = 'inapplicable',
): LabelledPage {
  return { path, kind, outcomes: { ...ordinary, ...differing }, boardOnPage };
}

function document(
  path: string,
  differing: Partial<Record<RuleId, Outcome>> = {},
  boardOnPage: Outcome = 'passed',
): LabelledPage {
  return { path, kind: 'normative-document', outcomes: { ...goodDocument, ...differing }, boardOnPage };
}

/** When the sample portal is audited: after the term of one document, before those of the others. */
export const AUDITED_AT = '2025-11-03T10:00:00+08:00';

export const labelledPages: readonly LabelledPage[] = [
  page(
    '/index.html',
    'home',
    {
      ...namesArticles,
      ...askedOfHome,
      'home-core-sections': 'passed',
      'message-board': 'passed',
      'site-identity': 'cantTell',
      'standards-catalogue-entry': 'passed',
    },
    'passed',
  ),
  page('/zwgk/index.html', 'government-openness-index', {
    ...attachmentUnread,
    ...askedOfIndex,
    ...columnUndescribed,
    'standards-catalogue-entry': 'failed',
  }),
  page('/zwgk/gfxwj/index.html', 'column-list', {
    ...namesArticles,
    ...columnUndescribed,
    'policy-tag-label': 'cantTell',
    'validity-accuracy': 'failed',
  }),
  page('/zwgk/zcjd/index.html', 'column-list', {
    ...namesArticles,
    ...sampledColumn,
    ...columnUndescribed,
  }),
  document('/govxxgk/SHSJ91/2025-03-10/parking.html', namesArticles),
  document(
    '/govxxgk/SHSJ91/2025-04-18/elevator.html',
    {
      ...attachmentUnread,
      'document-metadata': 'failed',
      'interpretation-link': 'failed',
      // The plan of this portal wants a board of the site, not of every page.
      'message-board': 'inapplicable',
      'policy-tag-label': 'failed',
      'publicity-attribute-label': 'failed',
      'read-act-link': 'failed',
      'validity-accuracy': 'inapplicable',
      'validity-label': 'failed',
      'working-link': 'failed',
    },
    'failed',
  ),
  document('/govxxgk/SHSJ92/2025-01-20/waste.html', { ...namesArticles, 'validity-accuracy': 'failed' }),
  document('/govxxgk/SHSJ92/2025-05-06/stall.html', { ...namesArticles, 'validity-label': 'failed' }),
  document('/govxxgk/SHSJ93/2025-07-01/greenway.html'),
  page(
    '/govxxgk/SHSJ91/2025-06-12/subsidy.html',
    'policy-document',
    {
      'document-metadata': 'passed',
      // The block of related documents is filled by a script: empty in the HTML as sent.
      'interpretation-link': 'cantTell',
      'message-board': 'passed',
      'policy-faq': 'failed',
      'policy-tag-label': 'cantTell',
      'publicity-attribute-label': 'passed',
      'read-act-link': 'passed',
      'validity-accuracy': 'cantTell',
      'validity-label': 'cantTell',
    },
    'passed',
  ),
  page('/govxxgk/SHSJ91/2025-03-10/parking-interpretation.html', 'interpretation', {
    ...namesArticles,
    ...thinInterpretation,
  }),
  page('/govxxgk/SHSJ91/2025-06-12/subsidy-interpretation.html', 'interpretation', {
    ...namesArticles,
    ...thinInterpretation,
    // A subsidy to apply for, explained without guidance on applying.
    'policy-guidance-material': 'cantTell',
  }),
  page('/zmhd/yjzj/market.html', 'draft-consultation', {
    // It is over, and names a telephone number only.
    'draft-consultation-channels': 'cantTell',
    'draft-interpretation': 'failed',
  }),
  page('/zwgk/zdjcml/2025.html', 'decision-catalogue', { 'decision-catalogue-links': 'failed' }),
  page('/zmhd/board/index.html', 'message-board', { 'message-board': 'passed' }, 'passed'),
  page('/bsfw/guide.html', 'service-guide', namesArticles),
  page('/zwgk/nb/2024.html', 'annual-report'),
  page('/zwgk/gazette/2025-2.html', 'gazette', { ...namesArticles, 'gazette-coverage': 'cantTell' }),
  // Every row is linked; what it lacks is a search: a hint.
  page('/zwgk/bzml/index.html', 'standards-catalogue', { 'standards-catalogue-links': 'failed' }),
  // Secrecy is spoken of in a sentence of the news.
  page('/xwzx/news.html', 'other', { 'classified-mark': 'inapplicable' }),
  page('/govxxgk/SHSJ92/2025-08-05/roster.html', 'other', {
    ...attachmentUnread,
    'personal-privacy': 'failed',
  }),
  page(
    '/govxxgk/SHSJ93/2025-09-02/internal.html',
    'policy-document',
    {
      'classified-mark': 'failed',
      'document-metadata': 'failed',
      'interpretation-link': 'failed',
      'policy-faq': 'failed',
      'policy-tag-label': 'failed',
      'publicity-attribute-label': 'failed',
      'validity-accuracy': 'cantTell',
      'validity-label': 'cantTell',
    },
    'failed',
  ),
];

/** What the sample portal links to on purpose though it is not there. */
export const deadPaths: readonly string[] = ['/xwzx/gone.html'];
