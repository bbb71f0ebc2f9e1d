import type { Finding } from '../audit/finding.ts';
import { judgePage } from '../audit/judge.ts';
import { type Language, wordingOf } from '../audit/wording.ts';
import { completeFacts } from '../facts/derive/complete.ts';
import { gatherPage } from '../facts/gather/page.ts';
import type { PageFacts } from '../facts/page.ts';
import { parsePage, TooComplexError } from '../facts/parse/page.ts';
import { recordPage } from '../facts/record/page.ts';
import type { LinkReport } from '../links/check/report.ts';
import type { HostOverride } from '../links/fetch/node-connect.ts';
import { wordsOf } from '../links/policy/words.ts';
import packageFile from '../package.json' with { type: 'json' };
import type { Pack } from '../rules/packs/contract.ts';
import { withExtras } from '../rules/packs/extras.ts';
import { choosePack, packFor } from '../rules/packs/index.ts';
import type { PlanId, StandardId } from '../rules/plans/index.ts';
import type { LinkChecker } from './check-links.ts';
import type { AuditedPage, UnreadPage } from './output-schema.ts';
import { type Problem, problem, sayProblem } from './read/problem.ts';
import { isProblem, readSource, type Source } from './read/source.ts';
import { sentences } from './sentences.ts';

/** How to audit a source. */
export interface AuditOptions {
  /** Where relative paths start. */
  readonly folder: string;
  /** The address of a saved page, null for its own. */
  readonly url: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** Null: by the page's host, path and organ. */
  readonly plan: PlanId | null;
  /** A pack of one's own, which goes before any plan. */
  readonly pack?: Pack | null;
  /** Standards to judge by beside the pack; none by default. */
  readonly extras?: readonly StandardId[];
  readonly language: Language;
  readonly resolve: readonly HostOverride[];
  /** Null: links are not asked for. */
  readonly links: LinkChecker | null;
}

/** A page with what was found on it, or why it could not be read. */
export type Audit =
  | { readonly source: string; readonly problem: Problem }
  | {
      readonly source: string;
      readonly facts: PageFacts;
      readonly pack: Pack;
      readonly findings: readonly Finding[];
      /** Null where links were not asked for. */
      readonly links: LinkReport | null;
      /** The encoding that the page itself declares, null for none. */
      readonly declared: string | null;
    };

const tool = { name: 'mingcha', version: packageFile.version } as const;

/** Reads, gathers and judges one page. Never throws for what a source is or holds. */
export async function auditSource(source: string, options: AuditOptions): Promise<Audit> {
  const read = await readSource(source, options.folder, options.resolve);
  if (isProblem(read)) return { source, problem: read };
  try {
    return { source, ...(await judgeSource(read, options)) };
  } catch (error) {
    const reason = String(error).slice(0, 200);
    const why =
      error instanceof TooComplexError
        ? problem('too-complex', { where: source })
        : problem('defect', { where: source, reason });
    return { source, problem: why };
  }
}

async function judgeSource(source: Source, options: AuditOptions) {
  const { url, at, links } = options;
  const gathered = gatherPage(recordPage(parsePage(source.text), null), {
    url: url ?? source.url,
    status: source.status,
    encoding: source.encoding,
    at,
    live: null,
  });
  const complete = completeFacts(gathered);
  const checked = links === null ? null : await links.check(complete);
  const facts = checked?.facts ?? complete;
  const pack = packOf(facts, options);
  const findings = judgePage(facts, pack);
  return { facts, pack, findings, links: checked?.report ?? null, declared: source.declared };
}

/** The pack that was asked for; else the one that binds the page. */
function basePackOf({ address, kind }: PageFacts, { plan, pack }: AuditOptions): Pack {
  if (pack) return pack;
  const { host, path } = address;
  return plan === null ? choosePack({ host, path, organs: kind?.organs ?? [] }) : packFor(plan);
}

/** The same, with the standards that were asked for. */
function packOf(facts: PageFacts, options: AuditOptions): Pack {
  return withExtras(basePackOf(facts, options), options.extras ?? []);
}

/** An audit in the form that `docs/cli-page.schema.json` describes. */
export function outputOf(audit: Audit, language: Language): AuditedPage | UnreadPage {
  if ('problem' in audit) {
    const { source, problem } = audit;
    return { tool, source, error: { code: problem.code, message: sayProblem(problem, language) } };
  }
  const { source, facts, pack, findings, links, declared } = audit;
  return {
    tool,
    page: {
      source,
      url: facts.address.url,
      status: facts.address.status,
      kind: facts.kind?.kind ?? null,
      why: facts.kind?.why ?? [],
      title: facts.title?.text ?? null,
      plan: pack.plan,
      pack: pack.id,
      organs: facts.kind?.organs ?? [],
      gatheredAt: facts.gathering.at,
      encoding: { used: facts.encoding.used, declared },
      failures: facts.failures,
    },
    findings: findings.map((finding) => findingOutput(finding, language)),
    ...(links === null ? {} : { links: linksOutput(links, language) }),
  };
}

function linksOutput(report: LinkReport, language: Language): NonNullable<AuditedPage['links']> {
  const said = (items: LinkReport['broken']) =>
    items.map((item) => ({ ...item, words: wordsOf(item.reason)[language] }));
  return { ...report, broken: said(report.broken), cantTell: said(report.cantTell) };
}

function findingOutput(finding: Finding, language: Language): AuditedPage['findings'][number] {
  const { what, why, fix } = wordingOf(finding, language);
  return {
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    message: sentences([what, why], language),
    fix,
    evidence: [...finding.evidence],
    clauses: [...finding.clauses],
    basis: finding.basis,
    weight: finding.weight,
    fingerprint: finding.fingerprint,
  };
}
