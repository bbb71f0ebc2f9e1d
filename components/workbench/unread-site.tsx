import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { Telling } from './telling.tsx';

interface Props {
  readonly site: string;
  /** What would stand here, and how it comes. */
  readonly text: string;
}

/** In place of what is told of pages, where no page of the site was read: with the way to a sweep. */
export function UnreadSite({ site, text }: Props) {
  return (
    <Telling shape="untested" title={say('siteUnread')} text={text}>
      <a class="button" href={siteHash(site, 'sweep')}>
        {say('sweepNew')}
      </a>
    </Telling>
  );
}
