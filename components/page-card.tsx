import type { PageView } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import type { Locate } from './finding.tsx';
import { kindWords } from './group-words.ts';
import { Icon } from './icons.tsx';
import { reasonWords } from './reason-words.ts';

interface Props {
  readonly page: PageView;
  readonly onLocate: Locate;
}

/** Which page it is, of what kind and why, and what its own field table says. */
export function PageCard({ page, onLocate }: Props) {
  const { kind, title, host } = page;
  return (
    <section class="page" aria-label={say('thisPage')}>
      <p class="page-kind">
        <span class="kind">{kind ? say(kindWords[kind.kind]) : say('kindUnread')}</span>
        {kind?.repealed && <span class="kind repealed">{say('repealed')}</span>}
        <span class="host" title={host}>
          {host}
        </span>
      </p>
      <h1 title={title} lang="zh-CN">
        {title || say('untitled')}
      </h1>
      {kind && kind.why.length > 0 && (
        <p class="why-kind">
          {say('whyKind')}
          {kind.why.map(reasonWords).join(say('listComma'))}
        </p>
      )}
      {!page.settled && <p class="caution">{say('unsettled')}</p>}
      {page.failures.length > 0 && <p class="caution">{say('unreadFacts', page.failures.join(', '))}</p>}
      <Fields fields={page.fields} onLocate={onLocate} />
    </section>
  );
}

function Fields({ fields, onLocate }: { readonly fields: PageView['fields']; readonly onLocate: Locate }) {
  if (fields.length === 0) return <p class="no-fields">{say('noFields')}</p>;
  return (
    <details class="fields">
      <summary>
        {say('fields', fields.length)}
        <span class="fields-glance" lang="zh-CN">
          {glanceAt(fields)}
        </span>
      </summary>
      <dl>
        {fields.map((field) => (
          <div key={field.at.selector + field.label}>
            <dt lang="zh-CN">{field.label}</dt>
            <dd>
              <FieldValue value={field.value} picture={field.picture} />
              <button
                type="button"
                class="quiet"
                title={say('locate')}
                onClick={() => onLocate(field.label, [field.at], 0)}
              >
                <Icon shape="locate" />
                <span class="unseen">{say('locateField', field.label)}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function FieldValue({ value, picture }: { readonly value: string; readonly picture: boolean }) {
  if (picture) return <em>{say('fieldPicture')}</em>;
  return value === '' ? <em>{say('fieldEmpty')}</em> : <span lang="zh-CN">{value}</span>;
}

/** The first values, as a foretaste while the table is folded. */
function glanceAt(fields: PageView['fields']): string {
  return fields
    .map(({ value }) => value)
    .filter((value) => value !== '')
    .slice(0, 3)
    .join(' · ');
}
