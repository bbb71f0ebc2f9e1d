import { HelpModal } from '../../components/side-panel/help-modal.tsx';
import { NameModal } from '../../components/side-panel/name-modal.tsx';
import { ShotModal } from '../../components/side-panel/shot-list.tsx';
import type { Assessor } from '../../components/use-assessor.ts';
import type { Shot } from '../../ledger/contract.ts';
import type { Deeds } from './use-deeds.ts';

/** What stands over the panel beside the question for a name. */
export type Over = { readonly show: 'help' } | { readonly show: 'shot'; readonly shot: Shot } | null;

interface Props {
  readonly over: Over;
  readonly onClose: () => void;
  readonly assessor: Assessor;
  readonly deeds: Deeds;
}

/** The dialogs of the panel. */
export function Dialogs({ over, onClose, assessor, deeds }: Props) {
  return (
    <>
      {assessor.isAsked && <NameModal by={assessor.by} onName={assessor.name} onClose={assessor.cancel} />}
      {over?.show === 'help' && <HelpModal onClose={onClose} />}
      {over?.show === 'shot' && (
        <ShotModal
          shot={over.shot}
          onDelete={() => {
            onClose();
            deeds.removeShot(over.shot);
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}
