import { say } from '../../extension/words.ts';
import { readableAddress, webAddress } from '../../extension/workbench/web-address.ts';

interface Props {
  readonly url: string;
  /** What is read on it; the address itself where it is empty. */
  readonly label?: string;
}

/** A way to a page of the web; an address that is none is only shown. */
export function OuterLink({ url, label = '' }: Props) {
  const address = webAddress(url);
  const words = label === '' ? readableAddress(url) : label;
  if (address === null) return <span class="address">{words}</span>;
  return (
    <a class="address" href={address} target="_blank" rel="noopener noreferrer" title={readableAddress(url)}>
      {words}
      <span class="unseen">{say('opensNewTab')}</span>
    </a>
  );
}
