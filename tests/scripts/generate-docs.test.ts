import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree } from './tree-copy.ts';

describe('npm run docs, in a copy of the project', () => {
  let copy: string;
  const page = () => join(copy, 'docs/rules/validity-label.md');
  const generate = (...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'scripts/generate-docs.ts'), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });

  beforeAll(() => {
    copy = copyTree();
    generate();
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('has nothing to say where all is fresh', () => {
    const { status, stderr } = generate('--check');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('finds pages that are stale, missing or of no rule, and mends them when it is told to', () => {
    const fresh = readFileSync(page(), 'utf8');
    const gone = join(copy, 'docs/rules/gone-rule.md');
    const missing = join(copy, 'docs/rules/working-link.md');
    writeFileSync(page(), `${fresh}\n`);
    writeFileSync(gone, '# gone\n');
    rmSync(missing);
    const { status, stderr } = generate('--check');
    expect(status).toBe(1);
    for (const name of ['validity-label', 'gone-rule', 'working-link']) {
      expect(stderr).toContain(`docs/rules/${name}.md`);
    }
    expect(existsSync(gone)).toBe(true);
    expect(generate().status).toBe(0);
    expect([existsSync(gone), existsSync(missing), readFileSync(page(), 'utf8')]).toEqual([
      false,
      true,
      fresh,
    ]);
  });
});
