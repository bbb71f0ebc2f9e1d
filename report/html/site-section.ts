import type { Language } from '../../audit/wording.ts';
import type { Made, ReportFinding, ReportLink, ReportRow, ReportSheet } from '../contract.ts';
import type { FindingGroup, Picture, SiteReport } from '../model.ts';
import { minuteOf } from '../moment.ts';
import type { Column } from '../tables/column.ts';
import { countFacts, coverageFacts, originFacts } from '../tables/facts-of-report.ts';
import { linkColumns } from '../tables/link-columns.ts';
import { outcomeOf, sheetColumns } from '../tables/sheet-columns.ts';
import { say, sayWith } from '../words.ts';
import { headingBars, trendLine } from './charts.ts';
import { disputeSection } from './dispute-section.ts';
import { type Html, html } from './markup.ts';
import { address, facts, table, tag, widths } from './tables.ts';

/** Pictures by name, as addresses that hold them (`data:`). */
export type Pictures = ReadonlyMap<string, string>;

/** What of a site is fetched before it is drawn. */
export interface Fetched {
  readonly links: readonly ReportLink[];
  readonly linkTotal: number;
  readonly pictures: Pictures;
}

function scoreCard({ score, full, judged, vetoed, mayVeto }: ReportSheet, language: Language): Html {
  const numbers =
    score === null
      ? html`<p class="score">${say('noScore', language)}</p>`
      : html`<p class="score">${score.now.toFixed(2)}</p><p class="quiet">${say('bounds', language)} ${score.worst.toFixed(2)}–${score.best.toFixed(2)} / ${full} · ${say('judged', language)} ${(judged * 100).toFixed(1)}%</p>`;
  const veto =
    vetoed.length > 0 ? html`<p>${tag('failed', say('vetoed', language))} ${vetoed.join('；')}</p>` : null;
  const open =
    mayVeto.length > 0
      ? html`<p>${tag('cantTell', say('mayVeto', language))} ${mayVeto.join('；')}</p>`
      : null;
  return html`${numbers}${veto}${open}`;
}

function sheetCell({ word }: Column<ReportRow>, row: ReportRow, language: Language): Html | null {
  if (word === 'result') return tag(row.outcome ?? 'untested', outcomeOf(row, language));
  if (word !== 'evidenceAddresses') return null;
  return html`${row.evidence.map((url) => html`<div>${address(url)}</div>`)}`;
}

function sheetSection(sheet: ReportSheet, language: Language): Html {
  const columns = sheetColumns.filter(({ word }) => word !== 'duty' && word !== 'heading');
  const parts = sheet.headings.map(
    ({ title, rows }) =>
      html`<h3>${title}</h3>${table(columns, rows, language, (column, row) => sheetCell(column, row, language))}`,
  );
  return html`<h2>${say('sheet', language)}</h2>${parts}`;
}

function decidedLine({ state, decided }: ReportFinding, language: Language): Html | null {
  if (decided === null) return null;
  const { answer, reason, by, at } = decided;
  const told = [answer ?? '', reason, by, minuteOf(at)].filter((part) => part !== '').join(' · ');
  return html`<p class="quiet">${say(state, language)}：${told}</p>`;
}

function findingRow(finding: ReportFinding, pictures: Pictures, language: Language): Html {
  const { number, what, why, fix, url, pageTitle, spots, severity, standing, shots, notes, evidence } =
    finding;
  const where = url === null ? html`${say('wholeSite', language)}` : address(url, pageTitle || url);
  const places = spots.slice(0, 5).map(({ text, url: own }) => {
    const leads = own === null ? null : address(own);
    return html`<div class="spot">${text} ${leads}</div>`;
  });
  const images = shots.map((id) => {
    const source = pictures.get(id);
    return source === undefined
      ? null
      : html`<figure><img src="${source}" alt="${what}"><figcaption>${id}</figcaption></figure>`;
  });
  const proof =
    evidence === null ? null : html`<div class="spot">${say('evidenceNumber', language)} ${evidence}</div>`;
  return html`<tr><td class="number">${number}</td><td class="word">${tag(severity ?? standing, say(severity ?? standing, language))}</td><td><p>${what}</p>${why === '' ? null : html`<p class="quiet">${why}</p>`}${fix === '' ? null : html`<p>${say('fix', language)}：${fix}</p>`}${decidedLine(finding, language)}${notes.map((note) => html`<p class="quiet">${note}</p>`)}${images}</td><td>${where}${proof}${places}</td></tr>`;
}

function groupBlock(
  { clause, title, standing, count, examples }: FindingGroup,
  pictures: Pictures,
  language: Language,
): Html {
  const at =
    clause === null ? say('noClause', language) : `${clause.plan} ${clause.locator}《${clause.title}》`;
  const more =
    count > examples.length
      ? html`<p class="quiet">${sayWith('examples', language, { count, shown: examples.length })}</p>`
      : null;
  const columns = (['number', 'severity', 'what', 'address'] as const).map(
    (word) => html`<th scope="col">${say(word, language)}</th>`,
  );
  const rows = examples.map((finding) => findingRow(finding, pictures, language));
  return html`<details open><summary>${tag(standing, say(standing, language))} ${title} · ${count}</summary><p class="quiet">${at}</p>${more}<div class="wide"><table class="fixed">${widths([5, 9, 50, 36])}<thead><tr>${columns}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function linkCell({ word }: Column<ReportLink>, { url, foundOn }: ReportLink): Html | null {
  if (word === 'address') return address(url);
  if (word !== 'foundOn') return null;
  return html`${foundOn.map((page) => html`<div>${address(page.url, page.title || page.url)}</div>`)}`;
}

function linkSection({ links, linkTotal }: Fetched, language: Language): Html | null {
  if (links.length === 0) return null;
  const more =
    linkTotal > links.length
      ? html`<p class="quiet">${sayWith('examples', language, { count: linkTotal, shown: links.length })}</p>`
      : null;
  const columns = linkColumns.filter(({ word }) => word !== 'tries' && word !== 'finalUrl');
  return html`<h2>${say('links', language)}</h2>${more}${table(columns, links, language, linkCell)}`;
}

/** All of one site: score, what was found, links, what was read. */
export function siteSection(
  { head, groups }: SiteReport,
  fetched: Fetched,
  made: Made,
  language: Language,
): Html {
  const { sheet, coverage, notes } = head;
  const found =
    groups.length === 0
      ? html`<p>${say('noFindings', language)}</p>`
      : html`${groups.map((group) => groupBlock(group, fetched.pictures, language))}`;
  const failures = coverage.failures.map(({ url, why }) => html`<li>${address(url)} ${why}</li>`);
  const remarks = notes.map(
    ({ url, text, by, at }) =>
      html`<li>${url === null ? null : address(url)} ${text}（${by} ${minuteOf(at)}）</li>`,
  );
  return html`<section class="site"><h1>${head.site.title}</h1><p class="quiet">${head.pack.plan || head.pack.title}</p>
${sheet === null ? html`<p class="score">${say('noScore', language)}</p>` : scoreCard(sheet, language)}
${facts(countFacts(head, language))}
${sheet === null ? null : headingBars(sheet, language)}${trendLine(head, language)}
${sheet === null ? null : sheetSection(sheet, language)}
<h2>${say('findings', language)}（${head.counts.total}）</h2>${found}
${disputeSection(head, language)}
${linkSection(fetched, language)}
<h2>${say('coverage', language)}</h2>${facts(coverageFacts(head, language))}${failures.length > 0 ? html`<p>${say('unreadable', language)}</p><ul>${failures}</ul>` : null}
${remarks.length > 0 ? html`<h2>${say('sitePeople', language)}</h2><ul>${remarks}</ul>` : null}
<h2>${say('notes', language)}</h2>${facts(originFacts(head, made, language))}</section>`;
}

/** A picture as an address that holds it. */
export function dataAddress({ type, bytes }: Picture): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  }
  return `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${btoa(binary)}`;
}
