import { isBehind } from '../../assessment/behind.ts';
import type { AssessedSite } from '../../assessment/contract.ts';
import type { Language } from '../../audit/wording.ts';
import { assessmentReport } from '../../report/assessment.ts';
import type { NoticeTerms } from '../../report/docx/notice.ts';
import { type Report, type SiteReport, siteReport } from '../../report/model.ts';
import { plain } from '../../report/plain.ts';
import { buildSiteReport } from '../../report/site-report.ts';
import { AssessmentFault } from '../assessment/assessment-fault.ts';
import type { KeptFile } from '../assessment/kept-file.ts';
import { PacksAtHand } from '../assessment/yardstick.ts';
import { madeAt } from '../site/report-of.ts';
import { sourceOfKept } from './kept-source.ts';
import type { Judging } from './open-sites.ts';

/** Characters of a site's name that are said. */
const LONGEST_NAME = 60;

/** The report of an assessment, and what is to be said of it. */
export interface FileReport {
  /** Null where no site was judged yet. */
  readonly report: Report | null;
  /** Names of sites that are left out, for they were not judged by the pack of the assessment. */
  readonly missing: readonly string[];
  /** Names of sites whose score is older than what people said. */
  readonly behind: readonly string[];
}

/** What of an assessment is told, and how it is worded. */
interface Telling {
  /** Id of the one site that is told of; null for all, ranked. */
  readonly site: string | null;
  /** Null for the name of the assessment. */
  readonly title: string | null;
  readonly language: Language;
}

/** Makes the report of an assessment as it was judged. Throws `AssessmentFault`. */
export async function reportOnFile(
  file: KeptFile,
  judging: Judging,
  { site: only, title, language }: Telling,
): Promise<FileReport> {
  const { assessment } = file;
  const packs = packsFor(file, judging);
  const made = madeAt(file.header.at);
  const reports: SiteReport[] = [];
  const [missing, behind]: [string[], string[]] = [[], []];
  for (const { id, title: named, pack: own } of sitesToTell(file, only)) {
    const name = plain(named, LONGEST_NAME);
    const [site, pack] = [file.sites.get(id), packs.named(own ?? assessment.pack)];
    const source = site === undefined || pack === null ? null : sourceOfKept(file, site, pack);
    if (source === null) {
      missing.push(name);
      continue;
    }
    if (isBehind(source.audit, source.remarks)) behind.push(name);
    reports.push(await buildSiteReport(source, { language, made }));
  }
  const [first] = reports;
  if (first === undefined) return { report: null, missing, behind };
  const report =
    only === null
      ? assessmentReport(title ?? assessment.name, reports, language, made)
      : siteReport(first, language, made);
  return { report, missing, behind };
}

function sitesToTell({ assessment, named }: KeptFile, only: string | null): readonly AssessedSite[] {
  if (only === null) return assessment.sites;
  const site = assessment.sites.find(({ id }) => id === only);
  if (site === undefined) throw new AssessmentFault('noSite', { file: named, site: only });
  return [site];
}

/** What a person filled in for notices; what is empty is left to be written by hand. */
export function noticeTerms({ assessment: { notice } }: KeptFile): NoticeTerms {
  const terms = Object.entries(notice ?? {}).flatMap(([name, words]) => {
    const said = words.trim();
    return said === '' ? [] : [[name, said]];
  });
  return Object.fromEntries(terms);
}

/** An assessment is told as it was judged: another pack, or a standard besides, would be another judgement. */
function packsFor({ assessment, named }: KeptFile, { pack, extras }: Judging): PacksAtHand {
  const asked = new Set(assessment.sites.map((site) => site.pack ?? assessment.pack));
  if (extras.length > 0 || (pack !== null && !asked.has(pack.id)))
    throw new AssessmentFault('asJudged', { file: named, packs: [...asked].join(', ') });
  const packs = new PacksAtHand(pack === null ? [] : [pack]);
  packs.check(assessment, assessment.sites);
  return packs;
}
