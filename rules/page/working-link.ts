import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { checkedSummaryOf, type Found, type Pointer, summaryOf } from '../words/link-evidence.ts';
import { classOf, type LinkClass } from '../words/link-outcome.ts';
import { hostOf, isSameSite, withoutFragment } from '../words/link-site.ts';
import {
  ownNamesOf,
  type PointingPage,
  type Standing,
  standingOfLink,
  standingOfSource,
} from '../words/link-standing.ts';
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
}

interface Checked extends Found<LinkVerdict> {
  readonly class: LinkClass;
  readonly isLink: boolean;
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
  };
  const shownLinks = links.filter(({ hidden }) => !hidden);
  const sources = [...media, ...frames.map((frame) => ({ ...frame, url: frame.src }))];
  return [
    ...shownLinks.map((link): Placed => {
      const { target, at } = link;
      const standing = standingOfLink(link, page);
      const label = link.label || link.title;
      return { standing, url: target.url, asked: withoutFragment(target.url), label, at, isLink: true };
    }),
    ...sources
      .filter(({ hidden }) => !hidden)
      .map(({ src, url, label, at }): Placed => {
        const standing = standingOfSource(src, page);
        return { standing, url: src, asked: withoutFragment(url), label, at, isLink: false };
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
    checked.push({ pointer, verdict, class: classOf(verdict), isLink: pointer.isLink, isElsewhere });
  }
  return { checked, unasked };
}

/** The finding that something checked belongs to. A link to what others put there leads where it should not: link-target says so. */
function nameOfFault({ class: found, isLink, isElsewhere }: Checked): string | null {
  if (found === 'dead') return isElsewhere ? 'deadElsewhere' : 'dead';
  if (found === 'hijacked') return isLink ? null : 'hijacked';
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
      zh: '是否同一网站按域名判断，如 www.jiading.gov.cn 与 jiading.gov.cn 相同。',
      en: 'Whether two hosts are one site is told by their names: www.jiading.gov.cn and jiading.gov.cn are.',
    },
  ],
  messages: {
    privateAddress: {
      what: {
        zh: '{count} 处指向内网或本机地址，如“{name}”（{url}）。',
        en: 'Addresses that are private or local: {count}, such as “{name}” ({url}).',
      },
      why: {
        zh: '公众打不开，还暴露了内部网络的地址。',
        en: 'The public cannot open them, and they tell outsiders about the internal network.',
      },
      fix: { zh: '改为公众可访问的网址。', en: 'Replace them by addresses that the public can reach.' },
    },
    localFile: {
      what: {
        zh: '{count} 处指向编辑者电脑上的文件，如“{name}”（{url}）。',
        en: 'Links to files on an editor’s own computer: {count}, such as “{name}” ({url}).',
      },
      why: { zh: '除编辑者外，谁也打不开。', en: 'Nobody but the editor can open them.' },
      fix: { zh: '上传文件，再链接到网站上的地址。', en: 'Upload the file and link to it on the site.' },
    },
    malformed: {
      what: {
        zh: '{count} 个网址写法有误，如“{name}”（{url}）。',
        en: 'Malformed addresses: {count}, such as “{name}” ({url}).',
      },
      why: {
        zh: '浏览器无法解析，点击后打不开。',
        en: 'A browser cannot resolve them, so they do not open.',
      },
      fix: { zh: '更正网址。', en: 'Correct the addresses.' },
    },
    noPart: {
      what: {
        zh: '{count} 个页内链接没有对应的位置，如“{name}”（{url}）。',
        en: 'Links to a part that this page does not have: {count}, such as “{name}” ({url}).',
      },
      why: { zh: '点击后没有反应。', en: 'A click does nothing.' },
      fix: {
        zh: '给目标位置加上相应的 id，或更正链接。',
        en: 'Give the part that id, or correct the link.',
      },
    },
    unfilled: {
      what: {
        zh: '{count} 个链接的网址待脚本填充，如“{name}”（{url}）。',
        en: '{count} links wait for a script to fill in their address, such as “{name}” ({url}).',
      },
      fix: { zh: '请在浏览器中打开本页后重试。', en: 'Open the page in the browser and try again.' },
    },
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
    verdicts.push(...faultsOfNetwork(checked), ...hostsDown(checked));
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
