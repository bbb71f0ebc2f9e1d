import type { Assessment } from '../../assessment/contract.ts';
import type { Language } from '../../audit/wording.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Made } from '../../report/contract.ts';
import type { NoticeTerms } from '../../report/docx/notice.ts';
import type { FormatId } from '../../report/formats.ts';
import type { SiteReport } from '../../report/model.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { sourceOfKept } from './report-source.ts';

/** What reports are made of and how they are worded. */
export interface ReportOrder {
  readonly ledger: Ledger;
  /** Each with the pack that judges it. */
  readonly sites: readonly { readonly site: Site; readonly pack: Pack }[];
  /** Of the assessment; null for the report of one site. */
  readonly title: string | null;
  readonly language: Language;
  readonly made: Made;
  /** What notices say beside the findings. */
  readonly notice?: NoticeTerms;
  readonly signal: AbortSignal;
  /** Told how many steps are done, of how many. */
  readonly onProgress: (done: number, all: number) => void;
}

/** A report as it is written. */
export interface ReportFile {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Sites that no audit was kept of, and that the report therefore does not have. */
  readonly missing: readonly string[];
}

/**
 * Makes a report in one file. The writers are loaded when they are first needed: the workbench opens without them.
 * Rejects with the signal's reason; with `RangeError` where no site was judged.
 */
export async function reportFile(order: ReportOrder, format: FormatId): Promise<ReportFile> {
  const [{ FORMATS }, { siteReport }, { assessmentReport }, { streamOf }] = await Promise.all([
    import('../../report/formats.ts'),
    import('../../report/model.ts'),
    import('../../report/assessment.ts'),
    import('../../report/writing.ts'),
  ]);
  const { title, language, made, notice = {}, signal, onProgress } = order;
  const { reports, missing } = await siteReports(order);
  const [first] = reports;
  if (first === undefined) throw new RangeError('no site was judged');
  const report =
    title === null ? siteReport(first, language, made) : assessmentReport(title, reports, language, made);
  const { extension, load } = FORMATS[format];
  const write = await load();
  const stream = streamOf(write(report, { signal, onProgress, notice }));
  return { name: fileName(title ?? first.head.site.title, made, extension), stream, missing };
}

/** Makes a notice for each site, together in one ZIP; as `reportFile` otherwise. */
export async function noticesFile(order: ReportOrder): Promise<ReportFile> {
  const [{ FORMATS }, { siteReport }, { zipped }] = await Promise.all([
    import('../../report/formats.ts'),
    import('../../report/model.ts'),
    import('./zipped.ts'),
  ]);
  const { title, language, made, notice = {}, signal, onProgress } = order;
  const { reports, missing } = await siteReports(order);
  if (reports.length === 0) throw new RangeError('no site was judged');
  const write = await FORMATS.docx.load();
  const files = (function* () {
    for (const [index, report] of reports.entries()) {
      onProgress(index, reports.length);
      yield {
        name: `${String(index + 1).padStart(3, '0')}-${plainName(report.head.site.title)}.docx`,
        pieces: write(siteReport(report, language, made), { signal, notice }),
      };
    }
  })();
  return { name: fileName(title ?? '', made, 'zip'), stream: zipped(files), missing };
}

async function siteReports({
  ledger,
  sites,
  language,
  made,
  signal,
  onProgress,
}: ReportOrder): Promise<{ reports: SiteReport[]; missing: string[] }> {
  const { buildSiteReport } = await import('../../report/site-report.ts');
  const reports: SiteReport[] = [];
  const missing: string[] = [];
  for (const [index, { site, pack }] of sites.entries()) {
    signal.throwIfAborted();
    onProgress(index, sites.length);
    const source = await sourceOfKept(ledger, site, pack);
    if (source === null) missing.push(site.title);
    else reports.push(await buildSiteReport(source, { language, made, signal }));
  }
  return { reports, missing };
}

function fileName(title: string, { at }: Made, extension: string): string {
  return `${plainName(title)}-${at.slice(0, 'YYYY-MM-DD'.length)}.${extension}`;
}

/** A title as a file may bear it on every system. */
export function plainName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}._ -]+/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? 'mingcha' : plain.slice(0, 80);
}

/** Packs the evidence of the last audit of every site, with a manifest by which it can be checked later; as `reportFile` otherwise. */
export async function evidenceFile(order: ReportOrder, assessment: Assessment | null): Promise<ReportFile> {
  const [{ packEvidence }, { keptEvidence }] = await Promise.all([
    import('../../evidence/pack.ts'),
    import('../../evidence/source.ts'),
  ]);
  const { ledger, sites, title, made, signal, onProgress } = order;
  const wanted = sites.map(({ site, pack }) => ({ site: site.id, pack: pack.id }));
  const audits = await ledger.lastAudits(wanted);
  const judged = sites.flatMap(({ site }) => {
    const audit = audits.get(site.id);
    return audit === undefined ? [] : [{ site, audit }];
  });
  if (judged.length === 0) throw new RangeError('no site was judged');
  const findings = judged.reduce((sum, { audit: { counts } }) => sum + counts.error + counts.warning, 0);
  const draws = assessment === null ? [] : await ledger.draws(assessment.id);
  const evidence = (async function* () {
    for (const { site, audit } of judged) yield await keptEvidence(ledger, site, audit);
  })();
  const { stream } = packEvidence(evidence, {
    tool: `${made.tool} ${made.version}`,
    at: made.at,
    assessment: assessment === null ? null : { assessment, draws },
    signal,
    onProgress: (packed) => onProgress(Math.min(packed, findings), findings),
  });
  const missing = sites.filter(({ site }) => !audits.has(site.id)).map(({ site }) => site.title);
  return { name: fileName(`${title ?? judged[0]?.site.title ?? ''}-evidence`, made, 'zip'), stream, missing };
}
