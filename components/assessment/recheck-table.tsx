import type { EvidenceAt, Recheck } from '../../assessment/contract.ts';
import { type EvidenceField, evidenceChanges } from '../../assessment/disputes.ts';
import { say } from '../../extension/words.ts';
import { linkKindWords } from '../link-words.ts';
import { momentOf } from '../workbench/figures.ts';
import { OutcomeMark } from '../workbench/outcome-mark.tsx';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { toneWords } from '../workbench/tone-words.ts';
import { evidenceWords, lookProblemWords } from './assessment-words.ts';
import { scoreOf } from './score-of.ts';

/** Old and new evidence side by side, and how the score moved; or why nothing could be read. */
export function RecheckTable({ recheck }: { readonly recheck: Recheck }) {
  const { before, after, by, at, scoreBefore, scoreAfter } = recheck;
  const changed = evidenceChanges(recheck);
  const rows = [
    'outcome',
    'status',
    'title',
    'sha256',
    'judgedBy',
    ...((after.link ?? before.link) ? ['link'] : []),
  ];
  if (after.problem !== undefined)
    return (
      <p class="caution">
        {say('recheckAt', momentOf(at), by)} · {say(lookProblemWords[after.problem])}
        {after.status !== null && ` (HTTP ${after.status})`}
      </p>
    );
  const shown = [...new Set([...rows, ...changed])].filter(isField);
  return (
    <ScrollRegion label={say('recheckTitle')}>
      <table class="side-by-side">
        <caption>
          {say('recheckAt', momentOf(at), by)} ·{' '}
          {changed.length === 0 ? say('recheckSame') : say('recheckChanged', changed.length)}
          {scoreAfter !== undefined && (
            <> · {say('rulingScore', scoreOf(scoreBefore ?? null), scoreOf(scoreAfter))}</>
          )}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('recheckBefore', momentOf(before.at))}</th>
            <th scope="col">{say('recheckAfter', momentOf(after.at))}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field} class={changed.includes(field) ? 'changed' : ''}>
              <th scope="row">{say(evidenceWords[field])}</th>
              <td>
                <Value evidence={before} field={field} />
              </td>
              <td>
                <Value evidence={after} field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function isField(word: string): word is EvidenceField {
  return word in evidenceWords;
}

function Value({ evidence, field }: { readonly evidence: EvidenceAt; readonly field: EvidenceField }) {
  switch (field) {
    case 'outcome':
      return <OutcomeMark outcome={evidence.outcome} />;
    case 'link': {
      const { link } = evidence;
      if (link === null) return <>—</>;
      return (
        <>
          {say(linkKindWords[link.kind])} {link.status === null ? '' : `HTTP ${link.status}`}
        </>
      );
    }
    case 'status':
      return <>{evidence.status === null ? '—' : `HTTP ${evidence.status}`}</>;
    case 'spots':
      return (
        <ul class="plain-list" lang="zh-CN">
          {evidence.spots.map(({ selector, text }) => (
            <li key={selector}>{text}</li>
          ))}
        </ul>
      );
    case 'data':
      return <code>{JSON.stringify(evidence.data)}</code>;
    case 'sha256':
    case 'version':
    case 'judgedBy':
    case 'message':
      return <code>{evidence[field] ?? '—'}</code>;
    case 'severity':
      return <>{evidence.severity === null ? '—' : say(toneWords[evidence.severity])}</>;
    case 'title':
      return <span lang="zh-CN">{evidence.title}</span>;
  }
}
