import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tellCutWords } from './cut-words.ts';
import { rowByKey, scrollToRow, visibleRows } from './visible-rows.ts';

/** The head of a column; one with `onSort` is a button. */
export interface Head {
  readonly name: string;
  readonly label: string;
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly onSort?: () => void;
}

interface Props<Row> {
  /** What the table is of, for those who hear it. */
  readonly label: string;
  /** Names the columns' widths in the style sheet. */
  readonly layout: string;
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** One for each head. */
  readonly cells: (row: Row) => readonly ComponentChildren[];
  /** Key of the row that is open; null where none is. */
  readonly open: string | null;
  readonly onOpen: (row: Row) => void;
  /** What is said where there are no rows; absent while more may come. */
  readonly none?: string;
}

/** Pixels: two lines of text; and the heads, which stay on top. */
const ROW_HEIGHT = 52;
const HEAD_HEIGHT = 32;

/**
 * A table of any number of rows of the same height, of which only those that are seen are drawn. Arrow keys, Page
 * Up and Down, Home and End go through the rows, Enter and Space open one.
 */
export function VirtualTable<Row>(props: Props<Row>) {
  const { label, layout, heads, rows, keyOf, open, onOpen, none } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const { top, height, setTop } = useWindow(grid);
  const [active, setActive] = useState(-1);
  const { first, end } = visibleRows(top, height, ROW_HEIGHT, rows.length);

  const show = (index: number) => {
    const element = grid.current;
    if (element === null) return;
    element.scrollTop = scrollToRow(index, element.scrollTop, roomIn(element), ROW_HEIGHT);
    setTop(element.scrollTop);
  };
  useShowOpen(rows, keyOf, open, (index) => {
    setActive(index);
    show(index);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const own = event.target === event.currentTarget;
    if (!own || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows[active];
    if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onOpen(row);
    const next = rowByKey(event.key, active, rows.length, Math.floor(height / ROW_HEIGHT));
    if (next !== null) {
      setActive(next);
      show(next);
    }
    if (next !== null || event.key === ' ') event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: only a part of the rows is drawn, which no table element can say. */}
      <div
        class={`virtual ${layout}`}
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={heads.length}
        aria-activedescendant={active >= first && active < end ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <Heads heads={heads} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        <div class="virtual-all" role="rowgroup" style={{ blockSize: `${rows.length * ROW_HEIGHT}px` }}>
          {rows.slice(first, end).map((row, offset) => (
            <Line
              key={keyOf(row)}
              {...props}
              row={row}
              index={first + offset}
              id={`${id}-${first + offset}`}
              isActive={first + offset === active}
              onPress={() => {
                setActive(first + offset);
                onOpen(row);
              }}
            />
          ))}
        </div>
      </div>
      {rows.length === 0 && none !== undefined && <p class="list-none">{none}</p>}
    </>
  );
}

interface LineProps<Row> extends Props<Row> {
  readonly row: Row;
  readonly index: number;
  readonly id: string;
  readonly isActive: boolean;
  readonly onPress: () => void;
}

function Line<Row>({ row, index, id, isActive, cells, keyOf, open, heads, onPress }: LineProps<Row>) {
  const isOpen = keyOf(row) === open;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys, and names its active row.
    <div
      class={`virtual-row${isActive ? ' active' : ''}${isOpen ? ' open' : ''}`}
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, blockSize: `${ROW_HEIGHT}px` }}
      onClick={onPress}
      onMouseEnter={({ currentTarget }) => tellCutWords(currentTarget)}
    >
      {cells(row).map((cell, column) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above.
        <div key={heads[column]?.name} class={`cell ${heads[column]?.name ?? ''}`} role="gridcell">
          {cell}
        </div>
      ))}
    </div>
  );
}

function Heads({ heads }: { readonly heads: readonly Head[] }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: a head of a grid that is no table element.
    <div class="virtual-heads" role="row" aria-rowindex={1}>
      {heads.map(({ name, label, sort, onSort }) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as above.
        <div key={name} class={`cell ${name}`} role="columnheader" aria-sort={sort}>
          {onSort === undefined ? (
            label
          ) : (
            <button type="button" class={`sort ${sort ?? ''}`} onClick={onSort}>
              {label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

/** Pixels in which rows are seen. */
function roomIn(grid: HTMLDivElement): number {
  return Math.max(grid.clientHeight - HEAD_HEIGHT, 0);
}

/** How far the rows are scrolled, and how much of them is seen. */
function useWindow(grid: { readonly current: HTMLDivElement | null }) {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const measure = () => setHeight(roomIn(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return { top, height, setTop };
}

/** Brings the open row into sight when another is opened, and when rows come whose open one was not there. */
function useShowOpen<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  open: string | null,
  show: (index: number) => void,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (open === null) shown.current = null;
    if (open === null || open === shown.current) return;
    const index = rows.findIndex((row) => keyOf(row) === open);
    if (index < 0) return;
    shown.current = open;
    show(index);
  });
}
