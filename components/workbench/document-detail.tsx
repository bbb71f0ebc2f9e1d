import { say } from '../../extension/words.ts';
import type { DocumentRow } from '../../extension/workbench/documents.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { count } from './figures.ts';
import { kindName } from './kind-name.ts';
import { OuterLink } from './outer-link.tsx';

interface Props {
  readonly row: DocumentRow;
  readonly onClose: () => void;
}

/** One document beside what explains it. */
export function DocumentDetail({ row: { page, interpretations }, onClose }: Props) {
  return (
    <article class="detail" aria-labelledby="document-title">
      <header>
        <span class="kind">{kindName(page.kind)}</span>
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </header>
      <h3 id="document-title" lang="zh-CN">
        {page.title || say('untitled')}
      </h3>
      <p>
        <OuterLink url={page.url} />
      </p>
      <p>
        <a class="button" href={siteHash(page.site, 'findings', { page: page.url })}>
          {say('pageFindings', count(page.findings.length))}
        </a>
      </p>
      <section class="part" aria-labelledby="validity-title">
        <h4 id="validity-title">{say('documentValidity')}</h4>
        <p lang="zh-CN">{page.validity ?? say('documentUnstated')}</p>
      </section>
      <section class="part" aria-labelledby="explained-title">
        <h4 id="explained-title">{say('documentExplained')}</h4>
        {interpretations.length === 0 && <p class="meta">{say('documentNoInterpretation')}</p>}
        <ul class="spots">
          {interpretations.map(({ url, title }) => (
            <li key={url} lang="zh-CN">
              <OuterLink url={url} label={title} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
