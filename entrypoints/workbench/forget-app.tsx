import { ForgetModal } from '../../components/workbench/forget-modal.tsx';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { useForget } from './use-forget.ts';

interface Props {
  readonly ledger: Ledger;
  readonly site: Site;
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}

/** The question before a site is forgotten. */
export function ForgetApp({ ledger, site, onForgotten, onClose }: Props) {
  return <ForgetModal title={site.title} onClose={onClose} {...useForget(ledger, site, onForgotten)} />;
}
