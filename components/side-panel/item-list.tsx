import type { ComponentChildren } from 'preact';
import type { Heading, SortedItems } from '../../extension/side-panel/item-groups.ts';
import type { ItemCase } from '../../extension/side-panel/said.ts';
import { say } from '../../extension/words.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly sorted: SortedItems;
  /** Draws one finding. */
  readonly draw: (one: ItemCase) => ComponentChildren;
}

/** The findings of a page under their headings; what was dismissed, and what asks nothing, folded away. */
export function ItemList({ sorted: { open, dismissed, rest }, draw }: Props) {
  return (
    <>
      {open.length === 0 && (
        <p class="nothing">
          <Icon shape="passed" />
          {say(dismissed.length > 0 ? 'panelAllDone' : 'nothingFound')}
        </p>
      )}
      {open.map(({ key, heading, cases }) => (
        <section key={key} class={`item-group ${typeof heading === 'string' ? heading : ''}`}>
          <h2>
            <HeadingWords heading={heading} />
            <Count cases={cases} />
          </h2>
          <ul class="items">{cases.map(draw)}</ul>
        </section>
      ))}
      {dismissed.length > 0 && (
        <Folded name="dismissed" cases={dismissed} draw={draw}>
          {say('stateDismissed')}
        </Folded>
      )}
      {rest.map(({ key, heading, cases }) => (
        <Folded key={key} name={key} cases={cases} draw={draw}>
          <HeadingWords heading={heading} />
        </Folded>
      ))}
    </>
  );
}

interface FoldedProps {
  readonly name: string;
  readonly cases: readonly ItemCase[];
  readonly draw: (one: ItemCase) => ComponentChildren;
  readonly children: ComponentChildren;
}

function Folded({ name, cases, draw, children }: FoldedProps) {
  return (
    <details class={`group ${name}`} data-group={name}>
      <summary>
        <h2>
          {children}
          <Count cases={cases} />
        </h2>
      </summary>
      <ul class="items">{cases.map(draw)}</ul>
    </details>
  );
}

function Count({ cases }: { readonly cases: readonly ItemCase[] }) {
  return (
    <span class="group-count">{cases.reduce((sum, { item }) => sum + item.cases.length + item.more, 0)}</span>
  );
}

function HeadingWords({ heading }: { readonly heading: Heading }) {
  if (heading === null) return <span>{say('panelNoClause')}</span>;
  if (typeof heading === 'string') {
    return (
      <>
        <Icon shape={heading} />
        <span>{say(groupWords[heading])}</span>
      </>
    );
  }
  const { plan, locator, title } = heading;
  return (
    <span class="clause-heading" lang="zh-CN">
      <span class="clause-plan">{`${plan}\u00a0· ${locator}`}</span>
      {title}
    </span>
  );
}
