import type { PageKind } from '../../facts/page.ts';
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
  'classified-mark': 'passed',
  'document-metadata': 'inapplicable',
  'home-core-sections': 'inapplicable',
  'interpretation-link': 'inapplicable',
  'link-target': 'inapplicable',
  'message-board': 'inapplicable',
  'personal-privacy': 'passed',
  'publicity-attribute-label': 'inapplicable',
  'read-act-link': 'inapplicable',
  'standards-catalogue-entry': 'inapplicable',
  'validity-accuracy': 'inapplicable',
  'validity-label': 'inapplicable',
  'working-link': 'untested',
};

/** A normative document as it should be, with nothing to apply for. */
const goodDocument: Readonly<Record<RuleId, Outcome>> = {
  ...ordinary,
  'document-metadata': 'passed',
  'interpretation-link': 'passed',
  'message-board': 'passed',
  'publicity-attribute-label': 'passed',
  'validity-accuracy': 'passed',
  'validity-label': 'passed',
};

/** Where a link to an article leads, only the network can tell. */
const namesArticles = { 'link-target': 'untested' } as const;

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
      'home-core-sections': 'passed',
      'message-board': 'passed',
      'standards-catalogue-entry': 'passed',
    },
    'passed',
  ),
  page('/zwgk/index.html', 'government-openness-index', {
    ...attachmentUnread,
    'standards-catalogue-entry': 'failed',
  }),
  page('/zwgk/gfxwj/index.html', 'column-list', { ...namesArticles, 'validity-accuracy': 'failed' }),
  page('/zwgk/zcjd/index.html', 'column-list', namesArticles),
  document('/govxxgk/SHSJ91/2025-03-10/parking.html', namesArticles),
  document(
    '/govxxgk/SHSJ91/2025-04-18/elevator.html',
    {
      ...attachmentUnread,
      'document-metadata': 'failed',
      'interpretation-link': 'failed',
      // The plan of this portal wants a board of the site, not of every page.
      'message-board': 'inapplicable',
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
      'publicity-attribute-label': 'passed',
      'read-act-link': 'passed',
      'validity-accuracy': 'cantTell',
      'validity-label': 'cantTell',
    },
    'passed',
  ),
  page('/govxxgk/SHSJ91/2025-03-10/parking-interpretation.html', 'interpretation', namesArticles),
  page('/govxxgk/SHSJ91/2025-06-12/subsidy-interpretation.html', 'interpretation', namesArticles),
  page('/zmhd/yjzj/market.html', 'draft-consultation'),
  page('/zwgk/zdjcml/2025.html', 'decision-catalogue'),
  page('/zmhd/board/index.html', 'message-board', { 'message-board': 'passed' }, 'passed'),
  page('/bsfw/guide.html', 'service-guide', namesArticles),
  page('/zwgk/nb/2024.html', 'annual-report'),
  page('/zwgk/gazette/2025-2.html', 'gazette', namesArticles),
  page('/zwgk/bzml/index.html', 'standards-catalogue'),
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
      'publicity-attribute-label': 'failed',
      'validity-accuracy': 'cantTell',
      'validity-label': 'cantTell',
    },
    'failed',
  ),
];

/** What the sample portal links to on purpose though it is not there. */
export const deadPaths: readonly string[] = ['/xwzx/gone.html', '/assets/files/roster.pdf'];
