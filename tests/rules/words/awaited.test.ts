import { describe, expect, it } from 'vitest';
import { awaitedBlocks, awaitedField } from '../../../rules/words/awaited.ts';

const block = (at: string, change: object = {}) => ({ place: 'main', at, ...change });
const page = (
  documentFields: { name: string; awaits?: true; at: string }[],
  emptyBlocks: ReturnType<typeof block>[] = [],
  mode: 'parsed' | 'live' = 'parsed',
) => ({ gathering: { mode }, documentFields, emptyBlocks });

describe('a field that waits for a script', () => {
  const waits = { name: 'validity', awaits: true, at: 'dd' } as const;
  const fields = block('#fields', { fields: true });

  it('is one of those names', () => {
    expect(awaitedField(page([waits]), ['validity'])).toBe('dd');
    expect(awaitedField(page([{ ...waits, name: 'issuer' }]), ['validity'])).toBeNull();
  });

  it('may stand in a block of fields, unless the field itself is there', () => {
    expect(awaitedField(page([], [block('ul'), fields]), ['validity'])).toBe('#fields');
    expect(awaitedField(page([], [block('ul')]), ['validity'])).toBeNull();
    expect(awaitedField(page([{ name: 'issuer', at: 'dd' }], [fields]), ['validity'])).toBe('#fields');
    expect(awaitedField(page([{ name: 'validity', at: 'dd' }], [fields]), ['validity'])).toBeNull();
  });

  it('waits no more once the page is laid out', () => {
    expect(awaitedField(page([waits], [fields], 'live'), ['validity'])).toBeNull();
  });
});

describe('a block that waits for what belongs to the document', () => {
  it.each([
    ['a list', {}, true],
    ['a component', { component: true }, true],
    ['a component for fields', { component: true, fields: true }, true],
    ['fields', { fields: true }, false],
    ['a message board', { board: true }, false],
    ['a menu', { place: 'navigation' }, false],
    ['a component in the menu', { component: true, place: 'navigation' }, false],
    ['a list beside the text', { place: 'related' }, true],
  ])('%s', (_what, change, waits) => {
    expect(awaitedBlocks([block('div', change)])).toHaveLength(waits ? 1 : 0);
  });
});
