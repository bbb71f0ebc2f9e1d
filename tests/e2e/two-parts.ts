import 'fake-indexeddb/auto';
import { changedAssessment } from '../../assessment/changed.ts';
import type { Assessment, Dispute, Ruling } from '../../assessment/contract.ts';
import { withRuling } from '../../assessment/disputes.ts';
import type { Remark } from '../../ledger/contract.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { assessment, day, draw, shot } from '../ledger/samples.ts';
import { KEPT_SITE, keptPortal, REAL_PAGE } from './kept-portal.ts';

/** Id of the assessment that both parts are of. */
export const PARTED = 'parted';

type Answer = Extract<Remark, { type: 'answer' }>;

const OTHER_SITE = 'www.shcm.gov.cn';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Person {
  readonly name: string;
  /** Day of November 2025. */
  readonly on: number;
}

function started(): Assessment {
  const site = (id: string, title: string, home: string) => ({
    ...{ id, host: id, title, home, level: '区', pack: null },
  });
  return assessment(PARTED, {
    pack: 'songjiang-2025',
    sites: [
      site(KEPT_SITE, '松江区', 'http://www.songjiang.gov.cn/'),
      site(OTHER_SITE, '崇明区', `http://${OTHER_SITE}/`),
    ],
  });
}

function answer(id: string, { name, on }: Person, said: string): Answer {
  const about = { id, site: KEPT_SITE, fingerprint: id, rule: 'interpretation-substance', url: REAL_PAGE };
  return { type: 'answer', ...about, answer: said, note: `${name}看过`, by: name, at: day(on) };
}

function said({ name, on }: Person): Remark[] {
  const about = { site: KEPT_SITE, fingerprint: 'f', url: REAL_PAGE, by: name, at: day(on) } as const;
  const isFirst = on % 2 === 0;
  return [
    answer('one', { name, on }, isFirst ? 'substantial' : 'formal'),
    answer('two', { name, on }, isFirst ? 'formal' : 'substantial'),
    {
      ...{ type: 'decision', id: 'decided', ...about, scope: 'finding', rule: 'validity-label' },
      ...{ verdict: isFirst ? 'dismissed' : 'confirmed', reason: `${name}：见附件` },
    },
    { type: 'note', id: 'noted', ...about, text: `${name}：列表页第三条待问` },
  ];
}

async function objected(ledger: Ledger): Promise<Dispute> {
  const page = await ledger.page(KEPT_SITE, REAL_PAGE);
  const finding = page?.findings.find(({ outcome }) => outcome === 'failed');
  if (finding === undefined) throw new Error('a page without fault shows nothing');
  const { fingerprint, rule } = finding;
  return {
    ...{ id: 'dispute', assessment: PARTED, site: KEPT_SITE, fingerprint, rule, url: REAL_PAGE, link: null },
    ...{ objector: '松江区府办 王某', objectedAt: day(3), text: '文中已写明有效性', by: '甲', at: day(3) },
    rechecks: [],
    rulings: [],
  };
}

function ruling({ name, on }: Person): Ruling {
  const state = on % 2 === 0 ? 'upheld' : 'dismissed';
  const scores = { scoreBefore: null, scoreAfter: null };
  return { id: `ruled by ${name}`, state, reason: `${name}核实`, by: name, at: day(on), ...scores };
}

/** What one person made of the assessment that both had. */
async function work(ledger: Ledger, dispute: Dispute, person: Person): Promise<void> {
  const { name, on } = person;
  const change = { by: name, at: day(on) };
  const [first, second] = started().sites;
  if (first === undefined || second === undefined) throw new Error('there are two sites');
  const sites = [{ ...first, title: `松江区（${name}）` }, second];
  await ledger.putAssessment(changedAssessment(started(), { name: `${name}的评估`, sites }, change));
  for (const remark of said(person)) await ledger.remark(remark);
  await ledger.keepDraw(
    draw({ assessment: PARTED, site: KEPT_SITE, seed: `${name}的种子`, at: day(on), by: name }),
  );
  const { sha256: _, ...picture } = await shot('picture', new Uint8Array([...PICTURE, on]));
  const sum = await crypto.subtle.digest('SHA-256', new Uint8Array(picture.bytes));
  await ledger.keepShot({
    ...picture,
    site: KEPT_SITE,
    url: REAL_PAGE,
    sha256: Buffer.from(sum).toString('hex'),
  });
  await ledger.keepDispute(withRuling(dispute, ruling(person)));
}

async function part(person: Person): Promise<Uint8Array> {
  const ledger = new Ledger(`part-${crypto.randomUUID()}`);
  await ledger.importFrom(new Blob([new Uint8Array(await keptPortal(4))]).stream());
  await work(ledger, await objected(ledger), person);
  const file = await ledger.exportAssessment(PARTED, { tool: 'test', at: day(9) });
  const bytes = new Uint8Array(await new Response(file).arrayBuffer());
  ledger.close();
  return bytes;
}

/** The files of two assessors who had the same assessment and made different things of the same matters: one of every kind of conflict. */
export async function twoParts(): Promise<{ readonly mine: Uint8Array; readonly theirs: Uint8Array }> {
  return { mine: await part({ name: '甲', on: 6 }), theirs: await part({ name: '乙', on: 7 }) };
}
