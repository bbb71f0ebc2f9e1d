import { useState } from 'preact/hooks';
import { FindingDetail } from '../../components/workbench/finding-detail.tsx';
import { storeAssessor, storedAssessor } from '../../extension/assessor.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { findingCase } from '../../extension/workbench/finding-case.ts';
import type { FindingRow } from '../../extension/workbench/finding-rows.ts';
import { showOnPage } from '../../extension/workbench/show-on-page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { DisputeApp } from './dispute-app.tsx';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

interface Props extends ViewProps {
  readonly row: FindingRow;
  readonly onClose: () => void;
}

/** One finding in full, with what a person can do about it. */
export function FindingApp({ ledger, shelf, version, packs, site, row, onClose }: Props) {
  const [note, setNote] = useState('');
  const loaded = useLoaded(async () => {
    const [remarks, shots, by] = await Promise.all([shelf.remarks(), shelf.shots(), storedAssessor()]);
    return { one: findingCase(row, { remarks, shots }, packs.of(site), languageOfSurfaces()), by };
  }, [shelf, version, packs, row]);
  // Of the finding that is shown: another may have been opened that is still being read.
  const kept = ({ finding, url }: FindingRow) => ({
    id: crypto.randomUUID(),
    site: site.id,
    fingerprint: finding.fingerprint,
    url,
    at: new Date().toISOString(),
  });
  const tell = (change: Promise<void>) => {
    change.then(
      () => setNote(''),
      (error: unknown) => setNote(say('notKept', String(error))),
    );
  };
  const show = (words: string) => {
    return (address: string, spots: readonly Spot[], focus: number) => {
      setNote(say('showingPage'));
      showOnPage(address, words, spots, focus).then(
        (found) => setNote(found === 'refused' ? say('showRefused') : found === 0 ? say('noteGone') : ''),
        () => setNote(say('showRefused')),
      );
    };
  };
  return (
    <Shown loaded={loaded}>
      {({ one, one: { row: shown }, by: assessor }) => (
        <FindingDetail
          one={one}
          by={assessor}
          showNote={note}
          onClose={onClose}
          onShow={show(one.title)}
          onDecide={({ by, ...deciding }) => {
            if (by !== assessor) void storeAssessor(by);
            tell(
              ledger.remark({ type: 'decision', ...kept(shown), rule: shown.finding.rule, by, ...deciding }),
            );
          }}
          onAnswer={(answer, words) =>
            tell(
              ledger.remark({
                ...{ type: 'answer', ...kept(shown), rule: shown.finding.rule },
                ...{ answer, note: words, by: assessor },
              }),
            )
          }
          onUndo={({ id }) => tell(ledger.removeRemark(id))}
          onNote={(text) => tell(ledger.remark({ type: 'note', ...kept(shown), text, by: assessor }))}
          onRemoveNote={({ id }) => tell(ledger.removeRemark(id))}
        >
          <DisputeApp ledger={ledger} site={site.id} finding={shown.finding} url={shown.url} by={assessor} />
        </FindingDetail>
      )}
    </Shown>
  );
}
