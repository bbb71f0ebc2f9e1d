import * as z from 'zod';
import { UserPack } from '../../rules/packs/user-pack.ts';

/** The form of a pack of one's own as JSON Schema, 2020-12. Which parts contradict each other is beyond it. */
export function packJsonSchema() {
  return { title: 'mingcha pack', ...z.toJSONSchema(UserPack, { io: 'input' }) };
}
