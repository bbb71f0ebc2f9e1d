import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const module = fileURLToPath(new URL('../../cli/lean-heap.ts', import.meta.url));

/** Bytes of the young generation of a process that makes much garbage, as a sweep does. */
function youngBytes(prelude: string): number {
  const code = `import { getHeapSpaceStatistics } from 'node:v8';
${prelude}
const kept = [];
for (let turn = 0; turn < 300; turn += 1) {
  kept.push(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x' + n })));
  if (kept.length > 8) kept.shift();
  await new Promise((resolve) => setImmediate(resolve));
}
console.log(getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size);`;
  const words = ['--input-type=module', '--eval', code];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

it('holds the young generation down, in which V8 would let garbage lie', () => {
  const lean = youngBytes(`import { keepHeapLean } from ${JSON.stringify(module)}; keepHeapLean();`);
  expect(lean).toBeLessThan(youngBytes('') / 1.9);
});
