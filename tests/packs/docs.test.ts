import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePackText } from '../../rules/packs/pack-text.ts';
import { UserPack } from '../../rules/packs/user-pack.ts';
import { packJsonSchema } from '../../scripts/docs/pack-schema.ts';
import { packsPage } from '../../scripts/docs/packs.ts';

const kept = readFileSync(fileURLToPath(new URL('../../docs/packs.md', import.meta.url)), 'utf8');
const exampleIn = (page: string) => /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

describe('the example of docs/packs.md', () => {
  it.each([
    ['as kept', kept],
    ['as written anew', packsPage()],
  ])('is a sound pack, %s', (_which, page) => {
    const parsed = parsePackText(exampleIn(page));
    expect(Array.isArray(parsed) ? parsed : parsed.id).toBe('xinqiao-2025');
  });

  it('uses every part of the form', () => {
    expect(Object.keys(JSON.parse(exampleIn(kept))).toSorted()).toEqual(
      Object.keys(UserPack.shape).toSorted(),
    );
  });

  it('shows faults in the words of the tool', () => {
    const [, ...lines] = (/```text\n([\s\S]*?)```/.exec(kept)?.[1] ?? '').trim().split('\n');
    const broken = {
      ...JSON.parse(exampleIn(kept)),
      weights: { 'validity-lable': 3 },
      thresholds: { privateRows: { value: 1, unit: 'row' } },
    };
    const faults = parsePackText(JSON.stringify(broken));
    const said = Array.isArray(faults) ? faults.map(({ path, reason }) => `${path}: ${reason.zh}`) : [];
    expect(said).toEqual(lines);
  });
});

describe('the schema', () => {
  it('describes every part, and closes every object', () => {
    const schema = JSON.parse(JSON.stringify(packJsonSchema()));
    for (const part of Object.values<{ description?: string }>(schema.properties)) {
      expect(part.description).toMatch(/[一-龥].* \/ /);
    }
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(['version', 'id', 'title', 'extends']);
  });
});
