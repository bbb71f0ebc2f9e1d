import { describe, expect, it } from 'vitest';
import { groundOf } from '../../audit/ground.ts';
import { packFor } from '../../rules/packs/index.ts';

describe('the ground of a finding', () => {
  it('is what the own plan states, before what follows from it', () => {
    const ground = groundOf(
      [
        { clause: 'jiading-2023/53', basis: 'derived' },
        { clause: 'jiading-2023/52', basis: 'stated' },
        { clause: 'xujing-2023/5', basis: 'stated' },
      ],
      packFor('jiading-2023'),
    );
    expect(ground).toMatchObject({ clauses: ['jiading-2023/52'], basis: 'stated' });
  });

  it('is what follows from the own plan where it states nothing', () => {
    const ground = groundOf([{ clause: 'huating-2025/2', basis: 'derived' }], packFor('huating-2025'));
    expect(ground).toMatchObject({ clauses: ['huating-2025/2'], basis: 'derived' });
  });

  it('is borrowed from the nearest plan that has it, not from the first cited', () => {
    const ground = groundOf(
      [
        { clause: 'xujing-2023/5', basis: 'stated' },
        { clause: 'chongming-2025/9', basis: 'stated' },
      ],
      packFor('songjiang-2025'),
    );
    expect(ground).toMatchObject({ clauses: ['chongming-2025/9'], basis: 'analogy' });
  });

  it('does not mix the clauses of two plans', () => {
    const ground = groundOf(
      [
        { clause: 'jiading-2023/37', basis: 'stated' },
        { clause: 'xujing-2023/2', basis: 'stated' },
      ],
      packFor(null),
    );
    expect(ground.clauses).toEqual(['jiading-2023/37']);
  });

  it('caps at a hint unless one clause is a duty', () => {
    const explored = { clause: 'jiading-2023/54', basis: 'stated' } as const;
    const duty = { clause: 'jiading-2023/37', basis: 'stated' } as const;
    const pack = packFor('jiading-2023');
    expect(groundOf([explored], pack).cap).toBe('info');
    expect(groundOf([explored, duty], pack).cap).toBe('error');
  });
});
