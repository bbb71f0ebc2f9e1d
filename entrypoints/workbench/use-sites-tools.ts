import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dayOf } from '../../components/workbench/figures.ts';
import type { SitesToolsProps } from '../../components/workbench/sites-tools.tsx';
import { askForHosts, hostIn, patternOf } from '../../extension/hosts.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { newSite } from '../../extension/workbench/new-site.ts';
import { saveStream } from '../../extension/workbench/save-stream.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { EXTENSION } from '../../ledger/transfer/format.ts';
import type { ImportReport } from '../../ledger/transfer/import.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { Go } from './use-place.ts';

const faultWords = {
  notLedger: 'importNotLedger',
  newer: 'importNewer',
  damaged: 'importDamaged',
  cut: 'importCut',
  changed: 'importChanged',
  tooLong: 'importDamaged',
} as const satisfies Record<Extract<ImportReport, { taken: false }>['fault'], string>;

function reportInWords(file: string, report: ImportReport): string {
  if (!report.taken) return say('importRefused', file, say(faultWords[report.fault]));
  const done = say('importTaken', file, report.sites.length);
  return report.refused === 0 ? done : `${done}${say('importPartly', report.refused)}`;
}

interface SitesDeeds extends Omit<SitesToolsProps, 'chosen'> {
  /** Says what came of something else that was done with a site. */
  readonly tell: (note: string) => void;
}

/** Adding, importing and exporting sites, and what came of it. */
export function useSitesTools(
  ledger: Ledger,
  own: readonly Pack[],
  chosen: ReadonlySet<string>,
  go: Go,
): SitesDeeds {
  const [fault, setFault] = useState('');
  const [note, setNote] = useState('');
  const failed = (error: unknown) => setNote(say('notKept', String(error)));

  const add = async (typed: string) => {
    const site = newSite(typed, own, new Date().toISOString());
    if ('reason' in site) return setFault(site.reason[languageOfSurfaces()]);
    if ((await ledger.site(site.id)) === null) await ledger.putSite(site);
    go({ at: 'site', site: site.id, view: 'overview', query: {} });
  };
  const onAdd = (typed: string) => {
    setNote('');
    const host = hostIn(typed);
    setFault(typeof host === 'string' ? '' : host.reason[languageOfSurfaces()]);
    if (typeof host !== 'string') return;
    askForHosts([patternOf(host)]).then(
      (given) => (given ? add(typed).catch(failed) : setNote(say('siteNoLeave', host))),
      (error: unknown) => setNote(say('hostsFailed', host, String(error))),
    );
  };
  const onImport = (file: File) => {
    setNote(say('importing', file.name));
    ledger.importFrom(file.stream()).then((report) => setNote(reportInWords(file.name, report)), failed);
  };
  const onExport = () => {
    const at = new Date().toISOString();
    const tool = `mingcha ${browser.runtime.getManifest().version}`;
    setNote(say('exporting'));
    saveStream(`mingcha-${dayOf(at)}${EXTENSION}`, ledger.exportTo([...chosen], { tool, at })).then(
      () => setNote(say('exported', chosen.size)),
      (error: unknown) => setNote(say('notExported', String(error))),
    );
  };
  return { fault, note, tell: setNote, onAdd, onImport, onExport };
}
