import { isBehind } from '../../assessment/behind.ts';
import type { AssessedSite } from '../../assessment/contract.ts';
import { stateOf } from '../../assessment/disputes.ts';
import { type RankedSite, rankingOf } from '../../assessment/ranking.ts';
import type { Audit, Remark } from '../../ledger/contract.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { KeptFile } from './kept-file.ts';
import type { AssessmentOutput } from './output-schema.ts';
import { questionsOf, type SiteQuestions } from './site-questions.ts';

type Site = AssessmentOutput['sites'][number];

/** The audit by which a site is ranked: the last by the wanted pack, else the last of all; null where there is none. */
export function rankingAudit(file: KeptFile, site: AssessedSite): Audit | null {
  const wanted = site.pack ?? file.assessment.pack;
  const audits = file.auditsOf(site.id);
  return audits.find(({ pack }) => pack === wanted) ?? audits[0] ?? null;
}

/** How an assessment stands: what its file holds, and the ranking that the workbench shows of it. One site in memory at a time. */
export async function standingOf(file: KeptFile): Promise<AssessmentOutput> {
  const { assessment, header } = file;
  const audited = assessment.sites.map((site) => ({ site, audit: rankingAudit(file, site) }));
  const ranking = rankingOf(audited, assessment);
  const withRank = ranking.sites.filter(({ rank }) => rank !== null);
  const without = ranking.sites.filter(({ rank }) => rank === null);
  const sites: Site[] = [];
  for (const ranked of [...withRank, ...without]) sites.push(await siteStanding(file, ranked));
  const { changes, sites: _, notice: __, ...told } = assessment;
  return {
    tool: { name: 'mingcha', version: packageFile.version },
    file: {
      name: file.named,
      writtenBy: header.tool,
      at: header.at,
      refused: file.refused.map(({ line, why }) => ({ line, why })),
    },
    assessment: { ...told, changes: changes.length },
    counts: {
      sites: sites.length,
      notRead: sites.filter(({ stage }) => stage === 'notRead' || stage === 'paused' || stage === 'failed')
        .length,
      judged: sites.filter(({ stage }) => stage === 'judged').length,
      pages: sites.reduce((sum, { pages }) => sum + pages, 0),
      questions: sumOf(sites.map(({ questions }) => questions)),
      disputes: disputesIn([...file.disputes.values()]),
      conflicts: file.conflicts.size,
    },
    sites,
    conflicts: [...file.conflicts.values()].map(({ what, key, field, site, taken, other }) => {
      return { what, key, field, site, taken, other };
    }),
  };
}

async function siteStanding(file: KeptFile, ranked: RankedSite): Promise<Site> {
  const { site, audit, pack, rank, between, why, score, judged, vetoed, mayVeto } = ranked;
  const { questions, pages } = await questionsOf(file, site.id);
  const remarks = file.remarksOf(site.id);
  const [sweep] = file.sweepsOf(site.id);
  return {
    site: site.id,
    title: site.title,
    home: site.home,
    level: site.level,
    pack,
    stage: stageOf(file, site, pages, why),
    readAt: pages > 0 ? (file.sites.get(site.id)?.seenAt ?? null) : null,
    why: sweep?.state === 'failed' ? sweep.why : '',
    pages,
    judgedAt: audit?.endedAt ?? null,
    isBehind: audit !== null && isBehind(audit, remarks),
    rank,
    between: between === null ? null : { best: between[0], worst: between[1] },
    noRank: why,
    score,
    judged,
    vetoed: [...vetoed],
    mayVeto: [...mayVeto],
    questions,
    people: peopleIn(remarks),
    disputes: disputesIn(file.disputesOf(site.id)),
  };
}

function stageOf(file: KeptFile, { id }: AssessedSite, pages: number, why: RankedSite['why']): Site['stage'] {
  const [last] = file.sweepsOf(id);
  if (last?.state === 'paused' || last?.state === 'running') return 'paused';
  const isJudged = why === null || why === 'noScore';
  if (last?.state === 'failed' && !isJudged) return 'failed';
  if (isJudged) return 'judged';
  return pages > 0 ? 'read' : 'notRead';
}

function peopleIn(remarks: readonly Remark[]): Site['people'] {
  const people = new Map<string, { by: string; answers: number; decisions: number }>();
  for (const { by, type } of remarks) {
    if (type === 'note') continue;
    const person = people.get(by.trim()) ?? { by: by.trim(), answers: 0, decisions: 0 };
    person[type === 'answer' ? 'answers' : 'decisions'] += 1;
    people.set(person.by, person);
  }
  return [...people.values()];
}

function disputesIn(disputes: readonly Parameters<typeof stateOf>[0][]): Site['disputes'] {
  const counts = { open: 0, upheld: 0, dismissed: 0 };
  for (const dispute of disputes) counts[stateOf(dispute)] += 1;
  return counts;
}

function sumOf(all: readonly SiteQuestions[]): SiteQuestions {
  const sum = { asked: 0, answered: 0, waiting: 0, disagreed: 0, open: 0, notDrawn: 0 };
  for (const one of all) {
    sum.asked += one.asked;
    sum.answered += one.answered;
    sum.waiting += one.waiting;
    sum.disagreed += one.disagreed;
    sum.open += one.open;
    sum.notDrawn += one.notDrawn;
  }
  return sum;
}
