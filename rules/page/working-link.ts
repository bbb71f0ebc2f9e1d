import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { checkedSummaryOf, type Found, type Pointer, summaryOf } from '../words/link-evidence.ts';
import { classOf, type LinkClass } from '../words/link-outcome.ts';
import { namedPart } from '../words/link-part.ts';
import { hostOf, isSameSite, withoutFragment } from '../words/link-site.ts';
import {
  ownNamesOf,
  type PointingPage,
  placeNamesOf,
  type Standing,
  standingOfLink,
  standingOfSource,
} from '../words/link-standing.ts';
import { standingMessages } from '../words/link-standing-wording.ts';
import { checkedMessages } from '../words/link-wording.ts';

type Page = Pick<
  Facts,
  'address' | 'gathering' | 'kind' | 'title' | 'breadcrumb' | 'links' | 'linkVerdicts' | 'media' | 'frames'
>;

interface Placed extends Pointer {
  readonly standing: Standing;
  /** The address that the network is asked for; empty where it cannot be resolved. */
  readonly asked: string;
  readonly isLink: boolean;
  /** What it names of the page behind `#`; empty where that is no part, or a script answers the click. */
  readonly part: string;
}

interface Checked extends Found<LinkVerdict> {
  readonly pointer: Placed;
  readonly class: LinkClass;
  readonly isElsewhere: boolean;
}

/** What the page alone shows, worst first. */
const FAULTS = ['privateAddress', 'localFile', 'malformed', 'noPart'] as const;

/** What the network showed, worst first. Off-site, what is dead is the lighter case. */
const CHECKED_FAULTS = [
  { name: 'dead', severity: 'error' },
  { name: 'wrongFile', severity: 'error' },
  { name: 'hijacked', severity: 'error' },
  { name: 'privateRedirect', severity: 'error' },
  { name: 'softNotFound', severity: 'warning' },
  { name: 'deadElsewhere', severity: 'warning' },
  { name: 'serverError', severity: 'warning' },
  { name: 'slow', severity: 'warning' },
  { name: 'unreachable', severity: 'warning' },
] as const;

const UNCLEAR = [
  'login',
  'blocked',
  'opinionsDiffer',
  'tls',
  'uncertain',
  'noLeave',
  'overBudget',
  'cancelled',
  'offline',
  'robots',
  'leftPrivate',
] as const;

type Name =
  | (typeof FAULTS)[number]
  | (typeof CHECKED_FAULTS)[number]['name']
  | (typeof UNCLEAR)[number]
  | 'hostDown'
  | 'partMissing'
  | 'partUnseen'
  | 'unfilled'
  | 'network'
  | 'open'
  | 'reopened'
  | 'sound'
  | 'nothing';

function pointersOf(facts: Page): Placed[] {
  const { address, gathering, kind, title, breadcrumb, links, media, frames } = facts;
  const page: PointingPage = {
    address,
    isParsed: gathering.mode === 'parsed',
    isHome: kind.kind === 'home',
    ownNames: ownNamesOf(title, breadcrumb),
    placeNames: placeNamesOf(breadcrumb),
    crumb: breadcrumb?.at.selector ?? null,
  };
  const shownLinks = links.filter(({ hidden }) => !hidden);
  const sources = [...media, ...frames.map((frame) => ({ ...frame, url: frame.src }))];
  return [
    ...shownLinks.map((link): Placed => {
      const { target, at, scripted } = link;
      const part = scripted ? '' : namedPart(target.url);
      const standing = standingOfLink(link, page);
      const label = link.label || link.title;
      const asked = withoutFragment(target.url);
      return { standing, url: target.url, asked, label, at, isLink: true, part };
    }),
    ...sources
      .filter(({ hidden }) => !hidden)
      .map(({ src, url, label, at }): Placed => {
        const standing = standingOfSource(src, page);
        return { standing, url: src, asked: withoutFragment(url), label, at, isLink: false, part: '' };
      }),
  ];
}

/** Joins what waits for the network with what the network said; `open` is what it said nothing of. */
function askedOf(pointers: readonly Placed[], { linkVerdicts, address }: Page) {
  const verdicts = new Map((linkVerdicts ?? []).map((verdict) => [verdict.url, verdict]));
  const checked: Checked[] = [];
  const unasked = new Set<string>();
  for (const pointer of pointers) {
    if (pointer.standing !== 'network') continue;
    const verdict = verdicts.get(pointer.asked);
    if (verdict === undefined) {
      unasked.add(pointer.asked || pointer.url);
      continue;
    }
    const isElsewhere = !isSameSite(hostOf(verdict.url), address.host);
    checked.push({ pointer, verdict, class: classOf(verdict), isElsewhere });
  }
  return { checked, unasked };
}

/** The finding that something checked belongs to. A link to what others put there leads where it should not: link-target says so. */
function nameOfFault({ pointer, class: found, isElsewhere }: Checked): string | null {
  if (found === 'dead') return isElsewhere ? 'deadElsewhere' : 'dead';
  if (found === 'hijacked') return pointer.isLink ? null : 'hijacked';
  return found;
}

function faultsOfNetwork(checked: readonly Checked[]): Verdict<Name>[] {
  const verdicts: Verdict<Name>[] = [];
  for (const { name, severity } of CHECKED_FAULTS) {
    const found = checked.filter((one) => nameOfFault(one) === name);
    if (found.length === 0) continue;
    const isLighter = name === 'wrongFile' && found.every(({ isElsewhere }) => isElsewhere);
    const weighs = isLighter ? 'warning' : severity;
    verdicts.push({
      outcome: 'failed',
      severity: weighs,
      message: name,
      about: name,
      ...checkedSummaryOf(found),
    });
  }
  return verdicts;
}

/** A host that is down is one fault, however many links lead to it. */
function hostsDown(checked: readonly Checked[]): Verdict<Name>[] {
  const byHost = new Map<string, Checked[]>();
  for (const one of checked) {
    if (one.class !== 'hostDown') continue;
    const host = hostOf(one.verdict.url);
    byHost.set(host, [...(byHost.get(host) ?? []), one]);
  }
  return [...byHost].map(([host, found]) => {
    const { data, spots } = checkedSummaryOf(found);
    const about = `hostDown ${host}`;
    return {
      outcome: 'failed',
      severity: 'warning',
      message: 'hostDown',
      about,
      data: { ...data, host },
      spots,
    };
  });
}

/** A link that opens its page but has no such part to show there: never a link that does not work. */
function missingParts(checked: readonly Checked[]): Verdict<Name>[] {
  const misplaced = (isCertain: boolean) =>
    checked
      .filter(({ pointer: { part }, verdict }) =>
        verdict.missingParts?.some((missing) => missing.part === part && missing.certain === isCertain),
      )
      .map(({ pointer }) => pointer);
  const [missing, unseen] = [misplaced(true), misplaced(false)];
  const verdicts: Verdict<Name>[] = [];
  if (missing.length > 0) {
    const message = 'partMissing';
    verdicts.push({ outcome: 'failed', severity: 'info', message, about: message, ...summaryOf(missing) });
  }
  if (unseen.length > 0) verdicts.push({ outcome: 'cantTell', message: 'partUnseen', ...summaryOf(unseen) });
  return verdicts;
}

function whatOpens(checked: readonly Checked[]): Verdict<Name>[] {
  const count = (...wanted: LinkClass[]) =>
    new Set(checked.filter((one) => wanted.includes(one.class)).map(({ verdict }) => verdict.url)).size;
  const all = count('open', 'reopened');
  const flaky = count('reopened');
  if (all === 0) return [];
  return [{ outcome: 'passed', message: flaky > 0 ? 'reopened' : 'open', data: { count: all, flaky } }];
}

export const workingLink = pageRule({
  id: 'working-link',
  title: {
    zh: '链接、附件、图片和框架都能打开',
    en: 'Every link, attachment, picture and frame opens',
  },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/prose-1.2.3a', basis: 'stated' },
    { clause: 'chongming-2025/19', basis: 'derived' },
    { clause: 'songjiang-2025/22', basis: 'derived' },
    { clause: 'jiading-2023/75', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['address', 'gathering', 'kind', 'title', 'breadcrumb', 'links', 'linkVerdicts', 'media', 'frames'],
  assumes: [
    {
      zh: '由脚本响应点击的“#”和 javascript: 是控件，不算断链；隐藏的链接不计。',
      en: 'A # or javascript: that a script answers is a control, not a dead link; hidden links do not count.',
    },
    {
      zh: '内网、测试环境或本地文件中的页面，指向内网地址不算问题。',
      en: 'On an intranet, a staging host or a saved file, private addresses are no fault.',
    },
    {
      zh: '“#”等没有网址的链接和被他人接管的链接，由“链接指向与名称相符”一项判定，此处不重复计。',
      en: 'Links without an address, such as #, and links that others have taken over are judged by link-target and not counted twice.',
    },
    {
      zh: '“#”后是数字、路由或参数的，由脚本处理，不核对；所指页面的脚本读取“#”的，也不核对。',
      en: 'A number, a route or a setting behind # is for scripts and not looked for; nor is anything on a page whose scripts read what is behind #.',
    },
    {
      zh: '是否同一网站按域名判断，如 www.jiading.gov.cn 与 jiading.gov.cn 相同。',
      en: 'Whether two hosts are one site is told by their names: www.jiading.gov.cn and jiading.gov.cn are.',
    },
  ],
  messages: {
    ...standingMessages,
    ...checkedMessages,
    network: {
      what: {
        zh: '{count} 个网址要联网访问才知道能否打开，本次未访问。',
        en: 'Only the network can tell whether {count} addresses open; they were not asked.',
      },
    },
    sound: {
      what: { zh: '页内链接都有对应的位置。', en: 'Every link within the page leads to a part of it.' },
    },
    nothing: { what: { zh: '本页没有可检查的链接。', en: 'The page has no link that can be checked.' } },
  },
  judge(page) {
    const pointers = pointersOf(page);
    const those = (wanted: Standing) => pointers.filter(({ standing }) => standing === wanted);
    const { checked, unasked } = askedOf(pointers, page);
    const verdicts: Verdict<Name>[] = [];
    for (const fault of FAULTS) {
      const found = those(fault);
      if (found.length === 0) continue;
      const severity = fault === 'noPart' ? 'warning' : 'error';
      verdicts.push({ outcome: 'failed', severity, message: fault, about: fault, ...summaryOf(found) });
    }
    verdicts.push(...faultsOfNetwork(checked), ...hostsDown(checked), ...missingParts(checked));
    for (const unclear of UNCLEAR) {
      const found = checked.filter((one) => one.class === unclear);
      if (found.length > 0)
        verdicts.push({ outcome: 'cantTell', message: unclear, ...checkedSummaryOf(found) });
    }
    const unfilled = those('unfilled');
    if (unfilled.length > 0)
      verdicts.push({ outcome: 'cantTell', message: 'unfilled', ...summaryOf(unfilled) });
    if (unasked.size > 0) {
      verdicts.push({ outcome: 'untested', message: 'network', data: { count: unasked.size } });
    }
    if (verdicts.length > 0) return verdicts;
    const opens = whatOpens(checked);
    if (opens.length > 0) return opens;
    return those('sound').length > 0
      ? { outcome: 'passed', message: 'sound' }
      : { outcome: 'inapplicable', message: 'nothing' };
  },
});
