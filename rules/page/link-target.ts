import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { type Data, pageRule, type Severity, type Verdict } from '../contract.ts';
import { isInterpretation } from '../words/interpretation.ts';
import { type Aim, aimingPage, aimOf } from '../words/link-aim.ts';
import { aimMessages } from '../words/link-aim-wording.ts';
import {
  checkedSummaryOf,
  exampleOf,
  type Found,
  type Pointer,
  quoted,
  summaryOf,
} from '../words/link-evidence.ts';
import { hiddenTrade } from '../words/link-hidden.ts';
import { isArticleName, isFormalName } from '../words/link-names.ts';
import { withoutFragment } from '../words/link-site.ts';
import {
  ownNamesOf,
  type PointingPage,
  placeNamesOf,
  type Standing,
  standingOfLink,
} from '../words/link-standing.ts';
import { isDoing } from '../words/placeholders.ts';

type Page = Pick<Facts, 'address' | 'gathering' | 'kind' | 'title' | 'breadcrumb' | 'links' | 'linkVerdicts'>;

type Aimed = Found<LinkVerdict> & { readonly aim: Aim };

/** Worst first. */
const FAULTS = [
  { aim: 'hijacked', severity: 'error' },
  { aim: 'opensOther', severity: 'warning' },
  { aim: 'opensHome', severity: 'warning' },
] as const;
const UNCLEAR = ['elsewhere', 'unlike', 'unread'] as const;

type Name = keyof typeof aimMessages;

/** More links of one page than this that have no `href`, or only say javascript:, are a list that a script answers. */
const MOST_IDLE = 2;
const LONGEST_BUTTON = 8;
const ROW_OF_BUTTONS = 3;

function pointerOf({ label, title, target, at }: Link): Pointer {
  return { url: target.url, label: label || title, at };
}

function aimsOf(links: readonly Link[], { address, title, linkVerdicts }: Page) {
  const verdicts = new Map((linkVerdicts ?? []).map((verdict) => [verdict.url, verdict]));
  const page = aimingPage(address.host, title.document, linkVerdicts ?? []);
  const aimed: Aimed[] = [];
  const unasked = new Set<string>();
  for (const link of links) {
    const url = withoutFragment(link.target.url);
    const verdict = link.target.type === 'page' ? verdicts.get(url) : undefined;
    const aim = aimOf(link, verdict, page);
    if (aim === 'network') unasked.add(url);
    else if (verdict !== undefined) aimed.push({ pointer: pointerOf(link), verdict, aim });
  }
  return { aimed: withoutEchoes(aimed), unasked };
}

/** Beside a headline that agrees, a picture or a summary may lead to the same article in words of its own; another document's name may not. */
function withoutEchoes(aimed: readonly Aimed[]): Aimed[] {
  const doubts: readonly Aim[] = ['unlike', 'elsewhere', 'unread', 'opensOther'];
  const agreed = new Set(aimed.filter(({ aim }) => aim === 'agrees').map(({ verdict }) => verdict.url));
  return aimed.filter(({ aim, verdict, pointer }) => {
    return !(doubts.includes(aim) && agreed.has(verdict.url)) || isFormalName(pointer.label);
  });
}

interface Summary {
  readonly data: Data & { readonly count: number };
  readonly spots: readonly Spot[];
}

function fault(name: Name, severity: Severity, { data, spots }: Summary): Verdict<Name>[] {
  if (data.count === 0) return [];
  return [{ outcome: 'failed', severity, message: name, about: name, data, spots }];
}

function doubt(name: Name, { data, spots }: Summary): Verdict<Name>[] {
  return data.count === 0 ? [] : [{ outcome: 'cantTell', message: name, data, spots }];
}

function untested(count: number): Verdict<Name>[] {
  return count === 0 ? [] : [{ outcome: 'untested', message: 'network', data: { count } }];
}

/** What was found of one aim, with the title of what the quoted link opened. */
function landedSummaryOf(aimed: readonly Aimed[], aim: Aim): Summary {
  const found = aimed.filter((one) => one.aim === aim);
  const { data, spots } = checkedSummaryOf(found);
  return { data: { ...data, landed: quoted(exampleOf(found)?.verdict.landing?.title ?? '') }, spots };
}

/** Hidden links by the first one's host: their words are not for repeating. */
function hiddenSummaryOf(links: readonly Link[]): Summary {
  const { data, spots } = summaryOf(links.map(pointerOf));
  return { data: { ...data, host: links[0]?.target.host ?? '' }, spots };
}

/** The one that is quoted should be what readers miss most. */
function anArticleFirst(links: readonly Link[]): Link[] {
  const article = links.find(({ label }) => isArticleName(label));
  return article === undefined ? [...links] : [article, ...links.filter((link) => link !== article)];
}

/** What names nothing to read, or stands in a row of short words, is a button or a filter that a script may answer. */
function pressedAmong(links: readonly Link[]): ReadonlySet<Link> {
  const unnamed = links.filter(
    ({ label }) =>
      (label.length <= LONGEST_BUTTON || isDoing(label)) &&
      !isArticleName(label) &&
      !isFormalName(label) &&
      !isInterpretation(label),
  );
  const short = unnamed.filter(({ label }) => label.length <= LONGEST_BUTTON);
  return new Set(short.length >= ROW_OF_BUTTONS ? unnamed : unnamed.filter(({ label }) => isDoing(label)));
}

/** Links without an address: those that a script may answer stay open. */
function idleLinksOf(links: readonly Link[], facts: Page) {
  const { address, gathering, kind, title, breadcrumb } = facts;
  const page: PointingPage = {
    address,
    isParsed: gathering.mode === 'parsed',
    isHome: kind.kind === 'home',
    ownNames: ownNamesOf(title, breadcrumb),
    placeNames: placeNamesOf(breadcrumb),
    crumb: breadcrumb?.at.selector ?? null,
  };
  const standings = links.map((link) => ({ link, standing: standingOfLink(link, page) }));
  const those = (wanted: Standing) =>
    standings.filter(({ standing }) => standing === wanted).map(({ link }) => link);
  const idle = those('handlerUnseen');
  const isFault = ({ label }: Link) =>
    idle.length <= MOST_IDLE && (isArticleName(label) || isFormalName(label));
  const idleHere = those('placeholder');
  const pressed = pressedAmong(idleHere);
  return {
    placeholder: anArticleFirst([...idleHere.filter((link) => !pressed.has(link)), ...idle.filter(isFault)]),
    menuHead: those('menuHead'),
    handlerUnseen: [...pressed, ...idle.filter((link) => !isFault(link))],
  };
}

export const linkTarget = pageRule({
  id: 'link-target',
  title: { zh: '链接指向与名称相符', en: 'Every link leads to what it names' },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/prose-1.2.3b', basis: 'stated' },
    { clause: 'chongming-2025/19', basis: 'derived' },
    { clause: 'songjiang-2025/22', basis: 'derived' },
    { clause: 'jiading-2023/75', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['address', 'gathering', 'kind', 'title', 'breadcrumb', 'links', 'linkVerdicts'],
  assumes: [
    {
      zh: '只核对指向单篇内容、文字足以辨认的链接；“更多”“下载”、栏目、部门、附件、翻页、语言切换不核对。',
      en: 'Only links to one article whose words tell it apart are compared; 更多, downloads, columns, offices, attachments, pagers and language switches are not.',
    },
    {
      zh: '名称与目标页的标题没有一个共同的词才算不符；其他网站上的标题可以不同，只作提示。',
      en: 'A link differs only where its words and the landing’s title have no telling word in common; on other sites titles may differ and are only pointed out.',
    },
    {
      zh: '打不开的链接由“链接、附件、图片和框架都能打开”一项判定，此处不重复计。',
      en: 'Links that do not open are judged by working-link and not counted twice.',
    },
    {
      zh: '导航、工具栏中没有网址的链接多由脚本展开菜单，不判为错链；零尺寸的隐藏链接看不出来。',
      en: 'In menus and toolbars a link without an address mostly opens a menu by script and is no fault; links hidden by a size of zero are not seen.',
    },
  ],
  borrows: [
    {
      zh: '名称至少 8 个汉字才核对，为本工具所定。',
      en: 'Names are compared from 8 Chinese characters on: the tool’s own number.',
    },
  ],
  messages: aimMessages,
  judge(facts) {
    const shown = facts.links.filter(({ hidden }) => !hidden);
    const { aimed, unasked } = aimsOf(shown, facts);
    const { placeholder, menuHead, handlerUnseen } = idleLinksOf(shown, facts);
    const trade = hiddenTrade(facts.links, facts.address.host);
    const verdicts = [
      ...fault('hiddenTrade', 'error', hiddenSummaryOf(trade.plain)),
      ...FAULTS.flatMap(({ aim, severity }) => fault(aim, severity, landedSummaryOf(aimed, aim))),
      ...fault('placeholder', 'warning', summaryOf(placeholder.map(pointerOf))),
      ...doubt('hiddenDoubt', hiddenSummaryOf(trade.doubtful)),
      ...UNCLEAR.flatMap((aim) => doubt(aim, landedSummaryOf(aimed, aim))),
      ...doubt('menuHead', summaryOf(menuHead.map(pointerOf))),
      ...doubt('handlerUnseen', summaryOf(handlerUnseen.map(pointerOf))),
      ...untested(unasked.size),
    ];
    if (verdicts.length > 0) return verdicts;
    const { count } = landedSummaryOf(aimed, 'agrees').data;
    return count > 0
      ? { outcome: 'passed', message: 'agrees', data: { count } }
      : { outcome: 'inapplicable', message: 'nothing' };
  },
});
