import type { OtherPacks } from '../../extension/pack-portals.ts';
import { say } from '../../extension/words.ts';
import { TextField } from './edit-field.tsx';
import { EditFold } from './edit-fold.tsx';
import { EditPortals } from './edit-portals.tsx';
import { type Editing, isShown } from './editing.ts';
import { partWords } from './part-words.ts';

interface Props {
  readonly editing: Editing;
  readonly others: OtherPacks;
}

const PARTS = ['title.zh', 'title.en', 'portals'];
const FIELDS = ['host', 'paths', 'organs'];

/** What the pack is called, and the portals that it is for. */
export function EditNaming({ editing, others }: Props) {
  const { portals } = editing.draft;
  const fields = portals.flatMap((_, index) => FIELDS.map((name) => `portals[${index}].${name}`));
  const names = [say('editNaming'), ...PARTS.map(partWords), ...portals.map(({ host }) => host)];
  if (!isShown(editing, names, [...PARTS, ...fields])) return null;
  return (
    <EditFold of="part" title={say('editNaming')} editing={editing} parts={PARTS}>
      <div class="edit-titles">
        <TextField editing={editing} part="title.zh" />
        <TextField editing={editing} part="title.en" />
      </div>
      <EditPortals editing={editing} others={others} />
    </EditFold>
  );
}
