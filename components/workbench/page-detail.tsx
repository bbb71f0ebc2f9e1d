import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { Page } from '../../ledger/contract.ts';
import { count, momentOf } from './figures.ts';
import { kindName } from './kind-name.ts';
import { OuterLink } from './outer-link.tsx';

interface Props {
  readonly page: Page;
  readonly onClose: () => void;
}

/** One page: how it was read, and the way to its findings. */
export function PageDetail({ page, onClose }: Props) {
  const { site, url, title, kind, column, day, status, mode, needsLive, firstSeen, seenAt, sha256 } = page;
  return (
    <article class="detail" aria-labelledby="page-title">
      <header>
        <span class="kind">{kindName(kind)}</span>
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </header>
      <h3 id="page-title" lang="zh-CN">
        {title || say('untitled')}
      </h3>
      <p>
        <OuterLink url={url} />
      </p>
      {needsLive && <p class="caution">{say('pageNeedsLive')}</p>}
      <p>
        <a class="button" href={siteHash(site, 'findings', { page: url })}>
          {say('pageFindings', count(page.findings.length))}
        </a>
      </p>
      <dl class="facts-list">
        <Fact name={say('filterColumn')} value={column.join(' › ')} />
        <Fact name={say('pageDay')} value={day ?? ''} />
        <Fact name={say('pageStatus')} value={status === null ? '' : String(status)} />
        <Fact name={say('pageMode')} value={say(mode === 'live' ? 'pageLive' : 'pageParsed')} />
        <Fact name={say('pageFirstSeen')} value={momentOf(firstSeen)} />
        <Fact name={say('pageSeen')} value={momentOf(seenAt)} />
        <Fact name="SHA-256" value={sha256 ?? ''} />
      </dl>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
