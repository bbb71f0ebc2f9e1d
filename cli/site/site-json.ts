import type { Language } from '../../audit/wording.ts';
import type { KeptFinding, Page } from '../../ledger/contract.ts';
import { wordsOf } from '../../links/policy/words.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { keptWording } from '../../report/kept-words.ts';
import { sentences } from '../sentences.ts';
import type { SiteWriting } from './formats.ts';
import type { JudgedSite } from './judged-site.ts';
import type { SiteOutput } from './output-schema.ts';

/** A judged site in the form that `docs/cli-site.schema.json` describes, a page a line. */
export async function* siteJson(judged: JudgedSite, { language }: SiteWriting): AsyncGenerator<string, void> {
  const tool = { name: packageFile.name, version: packageFile.version };
  yield `{\n"tool": ${JSON.stringify(tool)},\n"site": ${JSON.stringify(siteOutput(judged))},\n"pages": [`;
  let separator = '\n';
  for await (const page of judged.pages()) {
    yield `${separator}${JSON.stringify(pageOutput(page, language))}`;
    separator = ',\n';
  }
  const { findings, links, sheet, coverage, progress, sample } = judged;
  const { skipped, needsLive, closedPagers, unseenColumns } = progress;
  const rest = {
    findings: findings.map((finding) => siteFindingOutput(finding, language)),
    links: linksOutput(links, language),
    sheet,
    coverage: { ...coverage, skipped, needsLive, closedPagers, unseenColumns, sample },
  };
  yield '\n]';
  for (const [name, value] of Object.entries(rest)) yield `,\n"${name}": ${JSON.stringify(value)}`;
  yield '\n}\n';
}

function siteOutput({
  site,
  home,
  pack,
  judgedBy,
  startedAt,
  endedAt,
  progress,
}: JudgedSite): SiteOutput['site'] {
  return {
    ...site,
    home,
    plan: pack.plan,
    pack: pack.id,
    judgedBy,
    startedAt,
    endedAt,
    state: progress.state === 'stopped' ? 'stopped' : 'done',
    requests: progress.requests,
  };
}

function pageOutput(page: Page, language: Language) {
  const { url, kind, title, status, mode, needsLive, seenAt, outcomes, findings } = page;
  return {
    url,
    kind,
    title,
    status,
    mode,
    needsLive,
    readAt: seenAt,
    outcomes,
    findings: findings.map((finding) => {
      return { ...findingOutput(finding, language), evidence: finding.evidence };
    }),
  };
}

function siteFindingOutput(finding: KeptFinding, language: Language) {
  return { ...findingOutput(finding, language), places: finding.places };
}

function findingOutput(finding: KeptFinding, language: Language) {
  const { what, why, fix } = keptWording(finding, language);
  return {
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    message: sentences([what, why], language),
    fix,
    clauses: finding.clauses,
    basis: finding.basis,
    weight: finding.weight,
    fingerprint: finding.fingerprint,
  };
}

function linksOutput(report: JudgedSite['links'], language: Language): SiteOutput['links'] {
  const said = (items: JudgedSite['links']['broken']) =>
    items.map((item) => ({ ...item, words: wordsOf(item.reason)[language] }));
  return { ...report, broken: said(report.broken), cantTell: said(report.cantTell) };
}
