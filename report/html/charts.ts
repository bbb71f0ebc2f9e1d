import type { Language } from '../../audit/wording.ts';
import type { ReportSheet, SiteHead } from '../contract.ts';
import { dayOf } from '../moment.ts';
import { say } from '../words.ts';
import { type Html, html } from './markup.ts';

/** Width of a bar, in user units; a percent is two of them. */
const BAR = 200;

function clamped(value: number, full: number): number {
  return full > 0 ? Math.min(Math.max(value / full, 0), 1) : 0;
}

function bar(score: NonNullable<ReportSheet['score']>, full: number): Html {
  const [now, worst, best] = [score.now, score.worst, score.best].map((one) => clamped(one, full) * BAR);
  return html`<svg width="${BAR}" height="16" viewBox="0 0 ${BAR} 16" aria-hidden="true"><rect class="track" width="${BAR}" height="16" rx="3"/><rect class="bar" y="2" width="${now ?? 0}" height="12" rx="2"/><path class="whisker" d="M${worst ?? 0} 8H${best ?? 0}M${worst ?? 0} 4V12M${best ?? 0} 4V12"/></svg>`;
}

/** The score of each heading as a bar, with the bounds as a whisker. */
export function headingBars({ headings, full }: ReportSheet, language: Language): Html {
  const rows = headings.map(({ title, score, judged, lost }) => {
    const numbers =
      score === null
        ? html`<td class="number">—</td><td class="number">—</td>`
        : html`<td class="number">${score.now.toFixed(2)}</td><td class="number">${score.worst.toFixed(2)}–${score.best.toFixed(2)}</td>`;
    return html`<tr><th scope="row">${title}</th><td>${score === null ? say('noScore', language) : bar(score, full)}</td>${numbers}<td class="number">${(judged * 100).toFixed(1)}%</td><td class="number">${lost.toFixed(2)}</td></tr>`;
  });
  const names = ['score', 'bounds', 'judged', 'lost'] as const;
  const header = names.map((word) => html`<th class="number">${say(word, language)}</th>`);
  return html`<h3>${say('scoreByHeading', language)}</h3><div class="wide"><table><thead><tr><th>${say('heading', language)}</th><td></td>${header}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const PLOT = { width: 640, height: 200, left: 36, right: 48, top: 12, bottom: 28 } as const;

/** The scores of a site's audits as a line, with the bounds as a band; null for fewer than two. */
export function trendLine({ history }: SiteHead, language: Language): Html | null {
  if (history.length < 2) return null;
  const { width, height, left, right, top, bottom } = PLOT;
  const x = (index: number) => left + ((width - left - right) * index) / (history.length - 1);
  const y = (score: number) => top + (height - top - bottom) * (1 - clamped(score, 100));
  const line = (of: (one: (typeof history)[number]) => number) =>
    history.map((one, index) => `${x(index).toFixed(1)},${y(of(one)).toFixed(1)}`);
  const band = [...line(({ score }) => score.best), ...line(({ score }) => score.worst).reverse()];
  const grid = [0, 50, 100].map(
    (score) =>
      html`<path class="grid" d="M${left} ${y(score)}H${width - right}"/><text x="4" y="${y(score) + 4}">${score}</text>`,
  );
  const ends = [0, history.length - 1].map(
    (index) =>
      html`<text x="${x(index)}" y="${height - 8}" text-anchor="middle">${dayOf(history[index]?.at ?? '')}</text>`,
  );
  const dots = history.map(
    ({ score }, index) =>
      html`<circle class="dot" cx="${x(index).toFixed(1)}" cy="${y(score.now).toFixed(1)}" r="3"/>`,
  );
  const told = history.map(({ at, score }) => `${dayOf(at)} ${score.now.toFixed(2)}`).join('，');
  return html`<h3>${say('trend', language)}</h3><svg role="img" aria-label="${told}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${grid}<polygon class="band" points="${band.join(' ')}"/><polyline class="curve" points="${line(({ score }) => score.now).join(' ')}"/>${dots}${ends}</svg><p class="quiet">${told}</p>`;
}
