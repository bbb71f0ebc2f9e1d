import { describe, expect, it } from 'vitest';
import { type GuidedTask, SAMPLE_RULE } from '../../assessment/contract.ts';
import { coverageOf } from '../../assessment/coverage.ts';
import { Queue } from '../../assessment/queue.ts';
import { tasksOf } from '../../assessment/tasks.ts';
import type { KeptFinding } from '../../ledger/contract.ts';
import { address, audit, day, decision, draw, finding, page, SITE } from '../ledger/samples.ts';
import { answer, GUIDED } from './samples.ts';

function question(path: string, change: Partial<KeptFinding> = {}): KeptFinding {
  return finding({
    rule: GUIDED,
    outcome: 'cantTell',
    severity: null,
    clauses: ['jiading-2023/57'],
    suggests: 'substantial',
    fingerprint: `${GUIDED} ${path}`,
    ...change,
  });
}

const ASKS = { two: [GUIDED] };
const PAGES = [
  page('a', { kind: 'interpretation', findings: [question('a'), finding()] }),
  page('b', { kind: 'interpretation', findings: [question('b')] }),
  page('c', { kind: 'column-list', findings: [question('c'), question('c')] }),
];
const ids = (tasks: readonly GuidedTask[]) => tasks.map(({ of, fingerprint }) => `${of} ${fingerprint}`);

describe('the questions of a site', () => {
  it('are those of guided rules, each once, with the evidence beside it', () => {
    const { tasks, notDrawn } = tasksOf({ site: SITE, pages: PAGES, findings: [], draw: null }, ASKS);
    expect(ids(tasks)).toEqual([`finding ${GUIDED} a`, `finding ${GUIDED} b`, `finding ${GUIDED} c`]);
    expect(tasks[0]).toMatchObject({
      url: address('a'),
      pageTitle: '通知',
      suggests: 'substantial',
      evidence: [{ selector: 'h1' }],
      needs: 2,
    });
    expect(notDrawn).toBe(0);
  });

  it('of documents are asked of drawn ones alone, and each drawn one is to be looked at', () => {
    const drawn = draw({ columns: [{ column: '公开', found: 2, foundSha256: '', drawn: [address('a')] }] });
    const { tasks, notDrawn } = tasksOf({ site: SITE, pages: PAGES, findings: [], draw: drawn }, ASKS);
    expect(ids(tasks)).toEqual([
      `finding ${GUIDED} a`,
      `finding ${GUIDED} c`,
      `sample sample ${address('a')} document`,
    ]);
    expect(tasks[2]).toMatchObject({ rule: SAMPLE_RULE, column: '公开', pageTitle: '通知', needs: 1 });
    expect(notDrawn).toBe(1);
  });

  it('over the site come from its audit; those of pages there are not asked twice', () => {
    const findings = [
      { ...question('site'), url: null },
      { ...question('a'), url: address('a') },
    ];
    const { tasks } = tasksOf({ site: SITE, pages: [], findings, draw: null }, ASKS);
    expect(ids(tasks)).toEqual([`finding ${GUIDED} site`]);
  });
});

function task(site: string, clause: string, rule = GUIDED, url = address('a')): GuidedTask {
  const { tasks } = tasksOf(
    {
      site,
      pages: [page('a', { url, kind: 'other', findings: [question(url, { rule, clauses: [clause] })] })],
      findings: [],
      draw: null,
    },
    { two: [] },
  );
  const [first] = tasks;
  if (first === undefined) throw new Error('no task');
  return first;
}

describe('a queue', () => {
  const tasks = [
    task('b.gov.cn', 'jiading-2023/57'),
    task('a.gov.cn', 'jiading-2023/57'),
    task('a.gov.cn', 'songjiang-2025/1', 'policy-qa'),
    task('b.gov.cn', 'jiading-2023/3', 'gazette-coverage'),
    task('a.gov.cn', 'gone/1', 'column-content'),
  ];
  const sites = [{ id: 'b.gov.cn' }, { id: 'a.gov.cn' }];
  const names = (order: 'clause' | 'site', plan: 'jiading-2023' | 'songjiang-2025' | null = 'jiading-2023') =>
    new Queue(tasks, [], sites, { order, plan }).tasks.map(
      (one) => `${one.task.site[0]} ${one.task.clauses[0]}`,
    );

  it('goes clause by clause through the sites in the order of the list, or site by site', () => {
    const [third, last] = ['jiading-2023/3', 'jiading-2023/57'];
    expect(names('clause')).toEqual([
      `b ${third}`,
      `b ${last}`,
      `a ${last}`,
      'a songjiang-2025/1',
      'a gone/1',
    ]);
    expect(names('site')).toEqual([`b ${third}`, `b ${last}`, `a ${last}`, 'a songjiang-2025/1', 'a gone/1']);
    expect(names('clause', 'songjiang-2025')[0]).toBe('a songjiang-2025/1');
    expect(names('site', 'songjiang-2025').slice(0, 3)).toEqual([
      `b ${third}`,
      `b ${last}`,
      'a songjiang-2025/1',
    ]);
  });

  it('leads on, back, and to what a person can still do something for', () => {
    const [one, two, three] = ['1', '2', '3'].map((name) => ({
      ...task('a', 'x'),
      id: name,
      fingerprint: name,
      site: 'a',
      needs: 2 as const,
    }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('no tasks');
    const said = [
      answer('甲', 'yes', { site: 'a', fingerprint: '1' }),
      answer('甲', 'yes', { site: 'a', fingerprint: '2' }),
      answer('乙', 'yes', { site: 'a', fingerprint: '2' }),
    ];
    const queue = new Queue([one, two, three], said, [{ id: 'a' }], { order: 'clause', plan: null });
    expect(queue.next(null)?.task.id).toBe('1');
    expect(queue.next('3')).toBeNull();
    expect(queue.previous('1')).toBeNull();
    expect(queue.previous(null)?.task.id).toBe('3');
    expect(queue.find('2')?.agreement.state).toBe('agreed');
    expect(queue.find('4')).toBeNull();
    expect(queue.nextFor('甲', null)?.task.id).toBe('3');
    expect(queue.nextFor('甲', '3')).toBeNull();
    expect(queue.nextFor('乙', '3')?.task.id).toBe('1');
    expect(queue.progress).toEqual({
      all: 3,
      done: 1,
      waiting: 1,
      disagreed: 0,
      by: new Map([
        ['甲', 2],
        ['乙', 1],
      ]),
    });
  });
});

describe('the coverage of a site', () => {
  const drawn = draw({
    columns: [{ column: '公开', found: 9, foundSha256: '', drawn: [address('a'), address('b')] }],
  });
  const { tasks, notDrawn } = tasksOf({ site: SITE, pages: PAGES, findings: [], draw: drawn }, ASKS);
  const seen = tasks.find(({ of }) => of === 'sample');
  const remarks = [
    answer('甲', 'inOrder', { fingerprint: seen?.fingerprint ?? '', rule: SAMPLE_RULE }),
    answer('乙', 'substantial', { fingerprint: tasks[0]?.fingerprint ?? '', at: day(4) }),
    decision('d', { by: '乙', at: day(6) }),
  ];
  const queue = new Queue(tasks, remarks, [{ id: SITE }], { order: 'site', plan: null }).tasks;
  const source = {
    pages: [{ needsLive: true }, { needsLive: false }],
    remarks,
    draw: drawn,
    queue,
    notDrawn,
  };

  it('says what was not looked at and why, and who verified what and when', () => {
    const coverage = {
      pages: 5,
      kinds: {},
      complete: false,
      unread: 7,
      failed: [
        { url: 'x', why: 'timeout' },
        { url: 'y', why: 'blocked' },
        { url: 'z', why: 'timeout' },
      ],
      failures: 3,
      unfilled: [],
    };
    expect(coverageOf({ ...source, audit: audit('audit', { coverage }) })).toEqual({
      read: 5,
      isComplete: false,
      unread: 7,
      failures: 3,
      reasons: [
        { why: 'timeout', count: 2 },
        { why: 'blocked', count: 1 },
      ],
      needsLive: 1,
      sample: { found: 9, drawn: 2, seen: 1 },
      questions: { asked: 5, open: 3, waiting: 1, disagreed: 0, notDrawn: 0 },
      verified: [
        { by: '乙', answers: 1, decisions: 1, from: day(4), to: day(6) },
        { by: '甲', answers: 1, decisions: 0, from: day(2), to: day(2) },
      ],
    });
  });

  it('counts nothing where nobody counted', () => {
    expect(coverageOf({ ...source, audit: null, draw: null })).toMatchObject({
      read: 0,
      isComplete: null,
      unread: null,
      failures: null,
      sample: null,
    });
  });
});
