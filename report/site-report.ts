import * as z from 'zod/mini';
import { Coverage } from '../facts/shape/coverage.ts';
import { type KeptSheet, readSheet } from '../ledger/kept-sheet.ts';
import { kindWords, wordsOf } from '../links/policy/words.ts';
import { planOf } from '../rules/plans/index.ts';
import type { ReportCoverage, ReportFinding, ReportLink, SiteHead } from './contract.ts';
import { DisputeWords } from './dispute.ts';
import { FindingWords, isListed } from './finding.ts';
import { FirstPass } from './first-pass.ts';
import { grouped } from './grouped.ts';
import type { FindingGroup, Picture, SiteReport } from './model.ts';
import { PageIndex } from './page-index.ts';
import { plain, plainAddress } from './plain.ts';
import { reportSheet } from './sheet.ts';
import type { Making, SiteSource } from './source.ts';

const PICTURES: ReadonlyMap<string, Picture['type']> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
]);

/**
 * Makes the report of a site: reads its pages and findings once to count them, and its findings and links again
 * whenever a format asks for them. Memory grows with the pages, not with the findings. Rejects with the signal's reason.
 */
export async function buildSiteReport(source: SiteSource, making: Making): Promise<SiteReport> {
  const { language, signal } = making;
  const pages = await PageIndex.of(source.pages());
  const words = new FindingWords(source, pages, language);
  const disputes = new DisputeWords(source.disputes ?? [], language);
  const pass = new FirstPass();
  for await (const batch of source.findings()) {
    signal?.throwIfAborted();
    for (const kept of batch.filter(isListed)) {
      if (kept.url !== null) pages.count(kept.url);
      pass.note(kept, words.reportFinding(kept, pass.counts.total + 1));
      disputes.note(kept, pass.counts.total);
    }
  }
  const sheet = readSheet(source.sheet);
  const shots = grouped(source.shots, (shot) => [shot.url, shot]);
  return {
    head: await headOf(source, making, { pages, pass, sheet, disputes }),
    groups: pass.groups(placesIn(sheet)),
    findings: () => findingsOf(source, words),
    links: () => linksOf(source, pass, making),
    evidence: () => inTurn(pages.evidence(shots)),
    picture: (id) => pictureOf(source, id),
  };
}

async function* findingsOf(source: SiteSource, words: FindingWords): AsyncGenerator<ReportFinding, void> {
  let number = 0;
  for await (const batch of source.findings()) {
    for (const kept of batch.filter(isListed)) {
      number += 1;
      yield words.reportFinding(kept, number);
    }
  }
}

async function* linksOf(
  source: SiteSource,
  pass: FirstPass,
  { language }: Making,
): AsyncGenerator<ReportLink, void> {
  for await (const batch of source.verdicts()) {
    for (const { url, verdict, kind, reason, status, finalUrl, at, tries } of batch) {
      if (verdict === 'opens') continue;
      yield {
        url: plainAddress(url),
        verdict,
        kind: kindWords(kind)[language],
        reason: wordsOf(reason)[language],
        status,
        finalUrl: finalUrl === null ? null : plainAddress(finalUrl),
        at: plain(at),
        tries: tries.length,
        foundOn: pass.foundOn(url),
      };
    }
  }
}

async function* inTurn<Row>(rows: readonly Row[]): AsyncGenerator<Row, void> {
  yield* rows;
}

async function pictureOf(source: SiteSource, id: string): Promise<Picture | null> {
  const type = PICTURES.get(source.shots.find((shot) => shot.id === id)?.type ?? '');
  const bytes = type === undefined ? null : await source.pictureBytes(id);
  return type === undefined || bytes === null ? null : { id, type, bytes };
}

interface Counted {
  readonly pages: PageIndex;
  readonly pass: FirstPass;
  readonly sheet: KeptSheet | null;
  readonly disputes: DisputeWords;
}

async function headOf(
  source: SiteSource,
  { language }: Making,
  { pages, pass, sheet, disputes }: Counted,
): Promise<SiteHead> {
  const { site, audit, pack, remarks } = source;
  const plan = pack.plan === null ? null : planOf(pack.plan);
  const { id, from, startedAt, endedAt, judgedBy, note } = audit;
  return {
    site: {
      id: plain(site.id),
      host: plain(site.host),
      title: plain(site.title, 200),
      home: site.home === null ? null : plainAddress(site.home),
    },
    pack: {
      id: plain(pack.id),
      title: plain(pack.title[language], 200),
      plan: plan?.title ?? '',
      documentNumber: plan?.documentNumber ?? '',
    },
    audit: {
      id: plain(id),
      from,
      startedAt: plain(startedAt),
      endedAt: plain(endedAt),
      judgedBy: plain(judgedBy),
      note: plain(note),
    },
    sheet: sheet === null ? null : reportSheet(sheet, language, pass.failing),
    counts: { ...pass.counts },
    coverage: await coverageOf(source, pages),
    notes: remarks.flatMap((remark) =>
      remark.type === 'note' && remark.fingerprint === null
        ? [
            {
              url: remark.url === null ? null : plainAddress(remark.url),
              text: plain(remark.text),
              by: plain(remark.by),
              at: plain(remark.at),
            },
          ]
        : [],
    ),
    disputes: disputes.all(),
    history: historyOf(source),
  };
}

async function coverageOf(source: SiteSource, pages: PageIndex): Promise<ReportCoverage> {
  const coverage = z.safeParse(Coverage, source.audit.coverage).data ?? null;
  const links = { opens: 0, broken: 0, cantTell: 0, blocked: 0, notAsked: 0 };
  for await (const batch of source.verdicts()) {
    for (const { verdict, kind } of batch) {
      links[verdict] += 1;
      if (verdict === 'cantTell' && (kind === 'blocked' || kind === 'notAsked')) links[kind] += 1;
    }
  }
  const { frames = null, attachments = null, overBudget = null } = source.leftUnread;
  return {
    read: coverage?.pages ?? pages.size,
    complete: coverage?.complete ?? null,
    unread: coverage?.unread ?? null,
    failed: coverage?.failures ?? null,
    failures: (coverage?.failed ?? []).map(({ url, why }) => ({ url: plainAddress(url), why: plain(why) })),
    needsLive: pages.needsLive,
    frames,
    attachments,
    overBudget,
    links,
  };
}

function historyOf({ audits, audit, pack }: SiteSource): SiteHead['history'] {
  return [...audits.filter(({ id }) => id !== audit.id), audit]
    .filter((one) => one.pack === pack.id && one.endedAt <= audit.endedAt)
    .sort((a, b) => (a.endedAt < b.endedAt ? -1 : 1))
    .flatMap(({ endedAt, sheet: kept }) => {
      const sheet = readSheet(kept);
      if (sheet === null || sheet.score === null || sheet.full <= 0) return [];
      const { now, worst, best } = sheet.score;
      const scale = 100 / sheet.full;
      return [{ at: endedAt, score: { now: now * scale, worst: worst * scale, best: best * scale } }];
    });
}

/** Where a group stands in the order of the sheet; what the sheet does not have comes last. */
function placesIn(sheet: KeptSheet | null): (group: FindingGroup) => number {
  const rows = (sheet?.headings ?? []).flatMap(({ rows: clauses, others }) => [
    ...clauses.flatMap(({ clause, rules }) => [clause, ...rules.map(({ rule }) => `${clause} ${rule}`)]),
    ...others.map(({ rule }) => ` ${rule}`),
  ]);
  const places = new Map(rows.map((row, index) => [row, index]));
  return ({ clause, rule }) =>
    places.get(`${clause?.id ?? ''} ${rule}`) ??
    places.get(clause?.id ?? '') ??
    places.get(` ${rule}`) ??
    rows.length;
}
