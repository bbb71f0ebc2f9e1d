import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessment, NoticePlan } from '../../assessment/contract.ts';
import type { Making } from '../../components/assessment/report-card.tsx';
import { noticeTerms } from '../../extension/assessment/notice-terms.ts';
import type { ReportChoice } from '../../extension/assessment/report-choice.ts';
import type { ReportFile, ReportOrder } from '../../extension/assessment/report-files.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { saveStream } from '../../extension/workbench/save-stream.ts';
import { toolVersion } from './tool.ts';

interface Whose {
  /** What the reports are of; absent where they are of one site alone. */
  readonly assessment?: Assessment;
  /** What notices say beside the findings; absent where nobody filled it in. */
  readonly notice?: NoticePlan;
}

/** Makes reports one at a time and lets them be saved; the writers are loaded with the first. */
export function useReports(
  about: () => Promise<Pick<ReportOrder, 'ledger' | 'sites' | 'title'>>,
  tell: (words: string) => void,
  { assessment, notice }: Whose = {},
) {
  const [making, setMaking] = useState<Making | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = async (choice: ReportChoice, signal: AbortSignal): Promise<ReportFile> => {
    const { reportFile, noticesFile, evidenceFile } = await import(
      '../../extension/assessment/report-files.ts'
    );
    const order: ReportOrder = {
      ...(await about()),
      language: languageOfSurfaces(),
      ...(notice === undefined ? {} : { notice: noticeTerms(notice) }),
      made: { at: new Date().toISOString(), tool: 'mingcha', version: toolVersion() },
      signal,
      onProgress: (done, all) => setMaking({ choice, done, all }),
    };
    if (choice === 'evidence') return evidenceFile(order, assessment ?? null);
    return choice === 'notices' ? noticesFile(order) : reportFile(order, choice);
  };
  const start = (choice: ReportChoice) => {
    if (running.current !== null) return;
    const abort = new AbortController();
    running.current = abort;
    setMaking({ choice, done: 0, all: 1 });
    tell('');
    make(choice, abort.signal)
      .then(async ({ name, stream, missing }) => {
        await saveStream(name, stream);
        tell(missing.length === 0 ? say('reportDone', name) : say('reportPartly', name, missing.length));
      })
      .catch((error: unknown) =>
        tell(abort.signal.aborted ? say('reportCancelled') : say('reportFailed', String(error))),
      )
      .finally(() => {
        running.current = null;
        setMaking(null);
      });
  };
  return { making, start, cancel: () => running.current?.abort() };
}
