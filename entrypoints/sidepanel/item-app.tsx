import { Item } from '../../components/side-panel/item.tsx';
import { type ItemActions, ItemBody } from '../../components/side-panel/item-body.tsx';
import type { Assessor } from '../../components/use-assessor.ts';
import { isOpen } from '../../extension/side-panel/panel-items.ts';
import type { ItemCase } from '../../extension/side-panel/said.ts';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import type { Cursor } from './use-cursor.ts';
import type { Deeds } from './use-deeds.ts';

interface Props {
  readonly one: ItemCase;
  readonly cursor: Cursor;
  readonly deeds: Deeds;
  readonly assessor: Assessor;
  readonly onShow: (shot: Shot) => void;
}

/** One finding; the current one in full, with what a person can do about it. */
export function ItemApp({ one, cursor, deeds, assessor, onShow }: Props) {
  const { item } = one;
  const isCurrent = item.key === cursor.current;
  return (
    <Item
      one={one}
      isCurrent={isCurrent}
      onLocate={deeds.locate}
      onToggle={() => {
        deeds.hush();
        cursor.toggle(item.key);
      }}
      headRef={cursor.headRef(item.key)}
    >
      {isCurrent && (
        <ItemBody
          one={one}
          form={cursor.form}
          isDecidable={isOpen(item.group)}
          onShow={onShow}
          {...actionsOn(one, cursor, deeds, assessor)}
        />
      )}
    </Item>
  );
}

function actionsOn(
  one: ItemCase,
  cursor: Cursor,
  deeds: Deeds,
  assessor: Assessor,
): Omit<ItemActions, 'onShow'> {
  const { item, said } = one;
  return {
    onLocate: deeds.locate,
    onForm(form) {
      cursor.open(form);
      if (form === null) cursor.focus(item.key);
    },
    onConfirm: () => confirm(one, deeds, assessor),
    onDismiss: (dismissal) =>
      assessor.sign((by) => {
        cursor.leave(item.key);
        deeds.keep(item, { type: 'decision', verdict: 'dismissed', ...dismissal }, by, say('saidDismissed'));
      }),
    onAnswer: (answer, note) =>
      assessor.sign((by) => {
        const chosen = item.guide?.answers.find(({ name }) => name === answer);
        if (chosen !== undefined && !isOpen(chosen.group)) cursor.leave(item.key);
        deeds.keep(item, { type: 'answer', answer, note }, by, say('saidAnswered', chosen?.label ?? ''));
      }),
    onUndo: () => said.state !== 'open' && deeds.undo(said.by.id),
    onNote: (text) =>
      assessor.sign((by) => {
        cursor.open(null);
        cursor.focus(item.key);
        deeds.keep(item, { type: 'note', text }, by, say('saidNote'));
      }),
    onRemoveNote: deeds.removeNote,
    onShoot: () => deeds.shoot(item),
  };
}

/** Keeps that a finding was looked at and is so. */
export function confirm({ item }: ItemCase, deeds: Deeds, assessor: Assessor): void {
  assessor.sign((by) =>
    deeds.keep(
      item,
      { type: 'decision', verdict: 'confirmed', scope: 'finding', reason: '' },
      by,
      say('saidConfirmed'),
    ),
  );
}
