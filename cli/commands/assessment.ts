import { availableParallelism } from 'node:os';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { SAMPLE_RULE } from '../../assessment/contract.ts';
import type { Language } from '../../audit/wording.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { builtInIds, packs } from '../../rules/packs/index.ts';
import { isPlanId } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import type { ExitCode } from '../exit-code.ts';
import { bothFaultLines } from '../packs/fault-lines.ts';
import { workingFolder } from '../working-folder.ts';
import { addSettings, givenIn, type SettingOptions, settingsOf } from './batch-settings.ts';
import { ownPack } from './own-pack.ts';
import { readCount } from './read-option.ts';

interface ShowingOptions {
  readonly format: 'json' | 'text';
  readonly language: Language;
}

interface NewOptions {
  readonly name: string;
  readonly pack: string;
  readonly from: string;
  readonly to: string;
  readonly perColumn: number;
  readonly sample: boolean;
  readonly seed?: string;
  readonly assessor: readonly string[];
  readonly two: readonly string[];
  readonly note: string;
  readonly out: string;
}

interface RunOptions extends ShowingOptions, Omit<SettingOptions, 'plan' | 'pack' | 'at'> {
  readonly out: string;
  readonly pack: readonly string[];
  readonly all?: true;
  readonly resume?: true;
  readonly jobs: number;
  readonly assessor?: string;
}

interface MergeOptions extends ShowingOptions {
  readonly out: string;
  readonly prefer?: 'first' | 'second';
}

const MOST = { jobs: 512, perColumn: 1000 } as const;
/** Documents of a column that a person is asked to look at; ours, as in the workbench. */
const USUAL_SAMPLE = 3;

const EXIT_CODES = `
退出码 / exit codes:
  0 成功 / done; 1 合并后有说法不同之处 / a merge left conflicts; 2 用法不对 / wrong usage
  3 文件用不了，或有网站没有读成 / a file cannot be used, or some sites could not be read
  130 143 被 Ctrl-C 或 SIGTERM 停下，已读的都在 / stopped, all that was read is kept

例 / examples:
  mingcha assessment new 名单.csv --name 2025年测评 --pack songjiang-2025 --from 2025-01-01 --to 2025-12-31 --out a.mingcha.gz
  mingcha assessment run a.mingcha.gz --out b.mingcha.gz --jobs 4 --max-pages 500
  mingcha assessment run a.mingcha.gz --out b.mingcha.gz --resume     接着做 / go on
  mingcha assessment show b.mingcha.gz
  mingcha assessment merge 甲.mingcha.gz 乙.mingcha.gz --out 全.mingcha.gz
  mingcha report 全.mingcha.gz --format xlsx --out 全.xlsx`;

/** Adds `assessment` to the program; `onEnd` is told the exit code. */
export function addAssessmentCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  const assessment = program
    .command('assessment')
    .summary('测评：新建、读取、合并 / assessments: begin, read, merge')
    .description(
      '测评文件（.mingcha.gz）与工作台“交接”页导出、导入的是同一种：浏览器里开始的可在这里做完，反之亦然。\n' +
        'The file of an assessment (.mingcha.gz) is the one that the workbench exports and imports: what was begun there can\n' +
        'be finished here, and the other way round.',
    )
    .addHelpText('after', EXIT_CODES);
  addShow(assessment, onEnd);
  addNew(assessment, onEnd);
  addRun(assessment, onEnd);
  addMerge(assessment, onEnd);
}

function addShow(parent: Command, onEnd: (code: ExitCode) => void): void {
  const command = parent
    .command('show')
    .summary('测评做到哪里了 / what is in a file')
    .addArgument(new Argument('<file>', '测评文件 / file of an assessment'));
  addShowing(command).action(async (file: string, { format, language }: ShowingOptions) => {
    // Loaded when it is needed: help and wrong usage do not wait for it.
    const { showAssessment } = await import('../assessment/show-assessment.ts');
    onEnd(await showAssessment(file, { format, language, folder: workingFolder() }));
  });
}

function addNew(parent: Command, onEnd: (code: ExitCode) => void): void {
  parent
    .command('new')
    .summary('由网站清单新建测评 / begin one from a list of sites')
    .addArgument(new Argument('<list>', '网站清单 CSV、XLSX / list of sites'))
    .requiredOption('--name <words>', '测评名称 / its name', readWords)
    .requiredOption('--pack <pack>', `${builtInIds.join(', ')}，或 JSON 文件 / or a JSON file of one’s own`)
    .requiredOption('--from <day>', '测评期第一天 / first day of its period')
    .requiredOption('--to <day>', '最后一天 / last day')
    .requiredOption('--out <file>', '写到这个文件，如 a.mingcha.gz / file to write to')
    .addOption(
      new Option(
        '--per-column <number>',
        '每个栏目由人抽查几件 / documents of a column that a person looks at',
      )
        .argParser((word) => readCount(word, MOST.perColumn))
        .default(USUAL_SAMPLE),
    )
    .option('--no-sample', '不抽样，全部问到 / draw no documents, ask about all')
    .option('--seed <words>', '抽样的种子，默认随机 / seed of the sample, random by default', readWords)
    .addOption(repeatable('--assessor <name>', '测评员，可重复 / assessor, repeatable', readWords))
    .addOption(
      repeatable(
        '--two <rule>',
        '须两人答得一样的规则，可重复；sample 指抽查件 / rule that two must answer alike, repeatable; sample: drawn documents',
        readRule,
      ),
    )
    .addOption(new Option('--note <words>', '备注 / note').default('', '无 / none'))
    .action(async (list: string, options: NewOptions) => onEnd(await runNew(list, options)));
}

async function runNew(list: string, options: NewOptions): Promise<ExitCode> {
  const { name, from, to, perColumn, sample, assessor, two, note, out } = options;
  const yardstick = await yardstickOf(options.pack);
  if (yardstick === null) return 2;
  const [{ newAssessment }, { randomSeed }] = await Promise.all([
    import('../assessment/new-assessment.ts'),
    import('../../assessment/draw.ts'),
  ]);
  return newAssessment({
    ...{ list, name, yardstick, from, to, two, note, out },
    sample: sample ? { perColumn, seed: options.seed ?? randomSeed() } : null,
    assessors: [...new Set(assessor)],
    folder: workingFolder(),
  });
}

function addRun(parent: Command, onEnd: (code: ExitCode) => void): void {
  const command = parent
    .command('run')
    .summary('读取还没有读的网站 / read the sites that were not read yet')
    .description(
      '读取测评里还没有读的网站，按它的规则包判，得分之后又有人作答的重算，抽样，连同原有的一切写成新文件。\n' +
        'Reads the sites that were not read yet, judges them by the pack of the assessment, reckons anew what people have\n' +
        'answered since, draws the samples, and writes a new file with all that was there.',
    )
    .addArgument(new Argument('<file>', '测评文件 / file of an assessment'))
    .requiredOption('--out <file>', '写到这个文件；可以就是原文件 / file to write to; may be the same')
    .option('--all', '全部重读 / read all sites again')
    .option('--resume', '接着上次的做 / go on where it was left')
    .addOption(
      repeatable('--pack <file>', '测评用到的自编规则包，可重复 / a pack of one’s own that it names'),
    )
    .option('--assessor <name>', '抽样记在谁名下 / in whose name samples are drawn', readWords)
    .addOption(
      new Option('--jobs <number>', '同时读几个网站，默认为处理器核数 / sites at once, as many as cores')
        .argParser((word) => readCount(word, MOST.jobs))
        .default(availableParallelism(), 'cores'),
    );
  const shared = new Command();
  addSettings(shared);
  // The yardstick is that of the assessment, and times order what is put together.
  const NOT_SHARED = ['plan', 'pack', 'at'];
  for (const option of shared.options) {
    if (!NOT_SHARED.includes(option.attributeName())) command.addOption(option);
  }
  addShowing(command).action(async (file: string, options: RunOptions) => {
    onEnd(await run(file, options, command));
  });
}

async function run(file: string, options: RunOptions, command: Command): Promise<ExitCode> {
  const { out, jobs, format, language, all, resume, assessor = null } = options;
  const own = await ownPacks(options.pack);
  if (own === null) return 2;
  const { pack: _, assessor: __, ...settings } = options;
  const { runAssessment } = await import('../assessment/run-assessment.ts');
  const given = new Map([...givenIn(command)].filter(([name]) => name !== 'pack'));
  return runAssessment(file, {
    ...{ out, jobs, format, language, own, assessor, given },
    all: all === true,
    resume: resume === true,
    settings: settingsOf(settings, null),
    folder: workingFolder(),
  });
}

function addMerge(parent: Command, onEnd: (code: ExitCode) => void): void {
  const command = parent
    .command('merge')
    .summary('合并两人的两份 / put two assessors’ parts together')
    .addArgument(new Argument('<first>', '一份 / one part'))
    .addArgument(new Argument('<second>', '另一份 / the other'))
    .requiredOption('--out <file>', '写到这个文件 / file to write to')
    .addOption(
      new Option(
        '--prefer <which>',
        '说法不同时取哪一份；默认留给人定 / whose part holds where they differ; left to a person by default',
      ).choices(['first', 'second']),
    );
  addShowing(command).action(async (first: string, second: string, options: MergeOptions) => {
    const { out, prefer = null, format, language } = options;
    const { mergeAssessments } = await import('../assessment/merge-assessments.ts');
    onEnd(await mergeAssessments(first, second, { out, prefer, format, language, folder: workingFolder() }));
  });
}

function addShowing(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    );
}

function repeatable(flags: string, words: string, read = (word: string) => word): Option {
  return new Option(flags, words)
    .argParser((word: string, before: readonly string[]) => [...before, read(word)])
    .default([], '无 / none');
}

function readWords(word: string): string {
  const words = word.trim();
  if (words !== '') return words;
  throw new InvalidArgumentError('不能是空的。\nIt cannot be empty.');
}

function readRule(word: string): string {
  if (word === SAMPLE_RULE || rules.some((rule) => rule.id === word && 'guide' in rule)) return word;
  throw new InvalidArgumentError(
    '没有这条由人判断的规则，见 docs/rules.md。\nNo guided rule bears that name: see docs/rules.md.',
  );
}

/** A built-in pack by its name, or one's own by its file; null where there is none, which was said. */
async function yardstickOf(word: string) {
  const known = packs.find(({ id }) => id === word);
  if (known !== undefined) return { id: known.id, plan: isPlanId(known.id) ? known.id : null, pack: null };
  const { readPackText } = await import('../packs/read-pack.ts');
  const { parsePackText } = await import('../../rules/packs/pack-text.ts');
  const text = await readPackText(word, workingFolder());
  const own = typeof text === 'string' ? parsePackText(text) : text;
  if (!Array.isArray(own)) return { id: own.id, plan: null, pack: typeof text === 'string' ? text : null };
  process.stderr.write(bothFaultLines(word, own));
  return null;
}

/** Packs of one's own; null where one is broken, which was said. */
async function ownPacks(files: readonly string[]): Promise<Pack[] | null> {
  const read: Pack[] = [];
  let areSound = true;
  for (const file of files) {
    const pack = await ownPack(file);
    if (pack === 'broken') areSound = false;
    else if (pack !== null) read.push(pack);
  }
  return areSound ? read : null;
}
