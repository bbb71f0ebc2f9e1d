import type { LinksProps } from '../../components/options/links-section.tsx';
import { LINK_RATES, type LinkRate } from '../../extension/link-rates.ts';
import { onLinkRateChanged, storedLinkRate, storeLinkRate } from '../../extension/link-settings.ts';
import { say } from '../../extension/words.ts';
import { useStored } from './use-stored.ts';
import { useTelling } from './use-telling.ts';

const rates = { read: storedLinkRate, onChanged: onLinkRateChanged };

/** How fast links are asked for, as it is stored. */
export function useLinkRate(): LinksProps {
  const rate = useStored<LinkRate>(rates, LINK_RATES[0]);
  const { note, tell } = useTelling();
  return { rate, note, onRate: (chosen) => void tell(storeLinkRate(chosen), say('optionsKept')) };
}
