import { metaContent } from '../../rules/words/page-tags.ts';
import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import type { PageKind } from '../shape/kind.ts';
import {
  columnsOf,
  type DocumentEvidence,
  type DocumentKind,
  documentKindOf,
  isNews,
} from './document-kind.ts';
import { type Clues, firstSign, type SignEvidence } from './kind-signs.ts';
import { isList, type ListEvidence } from './listing.ts';
import { isColumnItself } from './own-name.ts';
import { isPrintView } from './print-view.ts';

/** The facts that the kind follows from. */
export type KindEvidence = DocumentEvidence & ListEvidence & SignEvidence;

function organsOf(facts: KindEvidence): string[] {
  const { documentFields, breadcrumb, metaTags } = facts;
  const names = [
    ...documentFields.filter(({ name }) => name === 'issuer').map(({ value }) => value),
    ...(breadcrumb?.items ?? []),
    metaContent(metaTags, 'SiteName'),
    metaContent(metaTags, 'ContentSource'),
  ];
  return [
    ...new Set(
      names.map((name) => name.slice(0, 60)).filter((name) => /政府|镇|街道|局|委|办|区|县|市/.test(name)),
    ),
  ].slice(0, 8);
}

/** A government's own site is called so; what else has a home page in a folder of a portal is a topic or an office. */
const PORTAL_TITLE =
  /政府|政务网|门户|^上海[\u4e00-\u9fff]{2}$|^首页|(?:[镇乡]|街道)(?:门户)?(?:网站?|官网|网页)?$/;
/** A department below its government's portal: `/edu/`. A town there has a portal of its own. */
const DEPARTMENT = /(?:局|(?<!管)委员会|(?<![管党])委|(?<!政府)办公室|支队|中心)(?:网站|官网)?$/;
const IN_FOLDER = /^\/[^/]+\//;
/** `/shqp/` and `/shqp/index.html`: where a portal may stand that does not stand at the root. */
const FOLDER_INDEX = /^\/[^/]+\/(?:(?:index|default|home|main)\.\w+)?$/i;

function isSubsite({ host, path, scheme }: Facts['address'], kind: PageKind, title: string): boolean {
  const labels = host.split('.');
  const underPortal = host.endsWith('.gov.cn') && labels.length > 3 && labels[0] !== 'www';
  if (underPortal) return true;
  if (kind !== 'home' || scheme === 'file' || !IN_FOLDER.test(path)) return false;
  return DEPARTMENT.test(title) || !FOLDER_INDEX.test(path) || !PORTAL_TITLE.test(title);
}

/** What kind of page it is, with the reasons that led there. */
export function kindOf(facts: KindEvidence): Facts['kind'] {
  if (isPrintView(facts)) return printView(facts);
  const document = documentKindOf(facts, facts.address);
  const title = simplified(facts.title.text.replace(/\s/g, ''));
  const column = columnsOf(facts).filter((name) => !/^\d+$/.test(name))[innermost(facts)] ?? '';
  const list = isList(facts, document.official);
  // A column without rows that can be read is no more an article than one with them.
  const isColumn = list || (facts.breadcrumb !== null && isColumnItself(facts));
  const news = isNews(title, column);
  const clues: Clues = { title, column, list: isColumn, news, official: document.official, facts };
  const found = firstSign(clues) ?? generalKind(document, list, facts);
  const asDocument = isDocumentKind(found.kind);
  return {
    kind: found.kind,
    why: [found.why, ...document.why].filter((reason) => reason !== ''),
    official: document.official,
    normative: asDocument ? document.normative : 'no',
    policy: asDocument ? document.policy : 'no',
    outward: document.outward,
    repealed: document.repealed,
    subsite: isSubsite(facts.address, found.kind, title),
    organs: organsOf(facts),
  };
}

/** What belongs to the page that was printed from is looked for there. */
function printView(facts: KindEvidence): Facts['kind'] {
  return {
    kind: 'other',
    why: ['printView='],
    official: 'no',
    normative: 'no',
    policy: 'no',
    outward: 'no',
    repealed: false,
    subsite: false,
    organs: organsOf(facts),
  };
}

/** Index of the innermost column: the last item of the breadcrumb, else the first tag. */
function innermost(facts: KindEvidence): number {
  const tags = facts.metaTags.filter(
    ({ name, content }) =>
      (name === 'ColumnName' || name === 'ColumnType') && content !== '' && !/^\d+$/.test(content),
  ).length;
  const all = columnsOf(facts).filter((name) => !/^\d+$/.test(name)).length;
  return Math.max(0, all - tags - 1);
}

function isDocumentKind(kind: PageKind): boolean {
  return kind === 'normative-document' || kind === 'policy-document' || kind === 'other';
}

function generalKind(
  document: DocumentKind,
  list: boolean,
  facts: KindEvidence,
): { kind: PageKind; why: string } {
  if (list) return { kind: 'column-list', why: `listRows=${facts.listEntries.length}` };
  if (document.normative === 'yes') return { kind: 'normative-document', why: '' };
  if (document.policy === 'yes') return { kind: 'policy-document', why: '' };
  return { kind: 'other', why: 'noSign=' };
}
