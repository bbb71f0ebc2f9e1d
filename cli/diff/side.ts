import { readFile, stat } from 'node:fs/promises';
import type { Located } from '../../audit/compare.ts';
import { isOpen } from '../../audit/score/decisions.ts';
import { outcomesOf, type PageOutcomes } from '../../audit/score/mark.ts';
import { SiteAudit } from '../../audit/site-audit.ts';
import { type Language, siteWordingOf, wordingOf } from '../../audit/wording.ts';
import type { PageFacts } from '../../facts/page.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { choosePack } from '../../rules/packs/index.ts';
import { isComplete } from '../../sweep/completeness.ts';
import { joinVerdicts } from '../../sweep/join-verdicts.ts';
import { sentences } from '../sentences.ts';
import { homeOf, nameOf, pagesInOrder, verdictsOf } from '../site/judge-site.ts';
import { AuditedSite } from '../site/output-schema.ts';
import { SiteState } from '../state/site-state.ts';
import { DiffFault } from './diff-fault.ts';

/** A finding with its words. */
export interface Told extends Located {
  readonly message: string;
}

/** One of two audits, ready to be compared. */
export interface Side {
  readonly host: string;
  readonly pack: string;
  /** As `ledger/stamp.ts` names it. */
  readonly judgedBy: string;
  readonly findings: readonly Told[];
  readonly pages: ReadonlyMap<string, PageOutcomes>;
  readonly site: PageOutcomes;
}

/** What a folder or a file holds: facts, which can be judged by any pack, or a result as it was written. */
export type Source =
  | {
      readonly type: 'facts';
      readonly state: SiteState;
      readonly home: PageFacts | null;
      readonly bound: Pack;
    }
  | { readonly type: 'result'; readonly side: Side };

/** Opens what `mingcha site` kept (a folder) or wrote (a JSON file). Throws `DiffFault` or `StateFault`. */
export async function openSource(path: string): Promise<Source> {
  const status = await stat(path).catch(() => null);
  if (status === null) throw new DiffFault('notFound', path);
  if (!status.isDirectory()) return { type: 'result', side: sideIn(await readFile(path, 'utf8'), path) };
  const state = await SiteState.look(path);
  const home = await homeOf(state);
  const { hostname, pathname } = new URL(home?.address.url ?? state.head.order.home);
  const page = { host: hostname, path: pathname, organs: home?.kind?.organs ?? [] };
  return { type: 'facts', state, home, bound: choosePack(page) };
}

function sideIn(text: string, path: string): Side {
  const read = AuditedSite.safeParse(parsed(text));
  if (!read.success) throw new DiffFault('notAResult', path);
  const { site, pages, findings } = read.data;
  return {
    host: site.host,
    pack: site.pack,
    judgedBy: site.judgedBy,
    findings: [
      ...findings.map((finding) => ({ ...finding, url: null })),
      ...pages.flatMap((page) => page.findings.map((finding) => ({ ...finding, url: page.url }))),
    ].filter(({ outcome }) => isOpen(outcome)),
    pages: new Map(pages.map(({ url, outcomes }) => [url, outcomes])),
    site: outcomesOf(findings),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Judges what a folder keeps by a pack. Memory grows with the findings, not with the facts. */
export async function judgedSide(
  { state, home }: Extract<Source, { type: 'facts' }>,
  pack: Pack,
  language: Language,
): Promise<Side> {
  const verdicts = await verdictsOf(state);
  const { host } = nameOf(state, home, pack);
  const audit = new SiteAudit(pack, host);
  const findings: Told[] = [];
  const pages = new Map<string, PageOutcomes>();
  for (const placed of pagesInOrder(state)) {
    const found = audit.add(joinVerdicts(state.factsOf(placed), verdicts));
    pages.set(placed.url, outcomesOf(found));
    for (const finding of found) {
      if (!isOpen(finding.outcome)) continue;
      const { rule, outcome, severity, fingerprint } = finding;
      const { what, why } = wordingOf(finding, language);
      const message = sentences([what, why], language);
      findings.push({ rule, outcome, severity, fingerprint, message, url: placed.url });
    }
  }
  for (const { url, why } of state.failures) audit.fail(url, why);
  const end = await state.ended();
  audit.complete(end !== null && isComplete(end.progress));
  const overSite = audit.judge();
  for (const finding of overSite.filter(({ outcome }) => isOpen(outcome))) {
    const { rule, outcome, severity, fingerprint } = finding;
    const { what, why } = siteWordingOf(finding, language);
    findings.push({
      rule,
      outcome,
      severity,
      fingerprint,
      message: sentences([what, why], language),
      url: null,
    });
  }
  return {
    host,
    pack: pack.id,
    judgedBy: judgedBy(pack, packageFile.version),
    findings,
    pages,
    site: outcomesOf(overSite),
  };
}
