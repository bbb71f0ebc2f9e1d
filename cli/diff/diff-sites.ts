import { resolve } from 'node:path';
import { CHANGES, type Change, type Comparison, compareAudits, type Followed } from '../../audit/compare.ts';
import { Decisions } from '../../audit/score/decisions.ts';
import type { Language } from '../../audit/wording.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { titleOfRule } from '../../report/kept-words.ts';
import { plain, plainAddress } from '../../report/plain.ts';
import type { Severity, Words } from '../../rules/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { packs } from '../../rules/packs/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { StateFault } from '../state/state-fault.ts';
import { writeOut } from '../write-out.ts';
import { DiffFault } from './diff-fault.ts';
import { judgedSide, openSource, type Side, type Source, type Told } from './side.ts';

/** How two audits are to be compared. */
export interface DiffOptions {
  readonly format: 'json' | 'text';
  /** What new failures make the exit code 1. */
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
  /** The pack that judges folders; null: that of the later audit. */
  readonly pack: Pack | null;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Compares two audits of a site and writes what changed on standard output. */
export async function diffSites(before: string, after: string, options: DiffOptions): Promise<ExitCode> {
  const opened: Source[] = [];
  try {
    const [then, now] = [resolve(options.folder, before), resolve(options.folder, after)];
    const earlier = await openSource(then);
    opened.push(earlier);
    const later = await openSource(now);
    opened.push(later);
    const pack = packFor(earlier, later, options.pack, `${before}, ${after}`);
    const sides = [await sideOf(earlier, pack, options), await sideOf(later, pack, options)] as const;
    return await compare(sides, pack, options, `${before}, ${after}`);
  } catch (error) {
    if (!(error instanceof DiffFault || error instanceof StateFault)) throw error;
    process.stderr.write(`${error.say('zh')}\n${error.say('en')}\n`);
    return error instanceof DiffFault ? 2 : 3;
  } finally {
    for (const source of opened) if (source.type === 'facts') await source.state.close();
  }
}

/** A result as it was written settles the pack; between folders it is that of the later one. */
function packFor(earlier: Source, later: Source, wanted: Pack | null, paths: string): Pack {
  if (wanted !== null) return wanted;
  const written = [later, earlier].find((source) => source.type === 'result');
  if (written === undefined || written.type !== 'result')
    return later.type === 'facts' ? later.bound : earlierBound(earlier);
  const pack = packs.find(({ id }) => id === written.side.pack);
  if (pack !== undefined) return pack;
  // Both are written: their own pack need not be at hand.
  if (earlier.type === 'result' && later.type === 'result')
    return { ...generalPack(), id: written.side.pack };
  throw new DiffFault('otherPacks', paths);
}

function earlierBound(source: Source): Pack {
  return source.type === 'facts' ? source.bound : generalPack();
}

function generalPack(): Pack {
  const pack = packs.find(({ id }) => id === 'general');
  if (pack === undefined) throw new Error('The general pack is missing');
  return pack;
}

async function sideOf(source: Source, pack: Pack, { language }: DiffOptions): Promise<Side> {
  return source.type === 'result' ? source.side : judgedSide(source, pack, language);
}

async function compare(
  [before, after]: readonly [Side, Side],
  pack: Pack,
  options: DiffOptions,
  paths: string,
): Promise<ExitCode> {
  if (before.pack !== after.pack) throw new DiffFault('otherPacks', paths);
  if (before.judgedBy !== after.judgedBy) process.stderr.write(OTHER_VERSION);
  const comparison = compareAudits(before, after, new Decisions(pack, []));
  const write = options.format === 'json' ? diffJson : diffText;
  await writeOut(write(comparison, after, options.language));
  return codeOf(comparison, options.failOn);
}

const OTHER_VERSION =
  '两次的判定版本不同，变化可能出自规则而不是网站。请给出两个 --out 文件夹，以便按同一版本重判。\n' +
  'The two were judged by different versions: what changed may be the rules. Name two folders of --out to judge both alike.\n';

function codeOf({ followed }: Comparison<Told>, failOn: DiffOptions['failOn']): ExitCode {
  const counted: readonly (Severity | null)[] =
    failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
  return followed.some(({ change, finding }) => change === 'new' && counted.includes(finding.severity))
    ? 1
    : 0;
}

function diffJson({ counts, followed, byRule }: Comparison<Told>, { host, pack, judgedBy }: Side): string {
  const tool = { name: packageFile.name, version: packageFile.version };
  const changes = followed.map(({ change, finding, isOnNewPage, was }) => {
    const { rule, severity, url, message, fingerprint } = finding;
    return { change, rule, severity, was, url, message, isOnNewPage, fingerprint };
  });
  const output = {
    tool,
    site: { host, pack, judgedBy },
    counts,
    byRule: Object.fromEntries(byRule),
    changes,
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

const CHANGE_WORDS: Readonly<Record<Change, Words>> = {
  new: { zh: '新出现', en: 'new' },
  fixed: { zh: '已改好', en: 'fixed' },
  still: { zh: '还在', en: 'still there' },
  dismissed: { zh: '已驳回', en: 'dismissed' },
  notSeenAgain: { zh: '未再看到该页', en: 'page not seen again' },
  cannotTell: { zh: '这次无法判定', en: 'cannot be told now' },
};

const MARKS: Readonly<Record<Change, string>> = {
  new: '+',
  fixed: '✓',
  still: '=',
  dismissed: '–',
  notSeenAgain: '?',
  cannotTell: '?',
};

/** What is still there is only counted: it is in every listing of the site. */
const LISTED: readonly Change[] = CHANGES.filter((change) => change !== 'still');

function diffText({ counts, followed }: Comparison<Told>, { host }: Side, language: Language): string {
  const summary = CHANGES.map((change) => `${CHANGE_WORDS[change][language]} ${counts[change]}`).join(' · ');
  const lines = [plain(host), `  ${summary}`];
  for (const change of LISTED) {
    const members = followed.filter((one) => one.change === change);
    if (members.length === 0) continue;
    lines.push('', `${MARKS[change]} ${CHANGE_WORDS[change][language]} ${members.length}`);
    for (const one of members) lines.push(...changeLines(one, language));
  }
  return `${lines.join('\n')}\n`;
}

function changeLines({ finding }: Followed<Told>, language: Language): string[] {
  const { rule, url, message } = finding;
  const address = url === null ? '' : `  ${plainAddress(url)}`;
  return [`  ${titleOfRule(rule, language)}  [${rule}]${address}`, `    ${plain(message)}`];
}
