import { Argument, type Command, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { workingFolder } from '../working-folder.ts';
import { ownPack } from './own-pack.ts';
import { planIds, readPlan } from './read-option.ts';

interface DiffCommandOptions {
  readonly plan?: PlanId;
  readonly pack?: string;
  readonly format: 'json' | 'text';
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
}

const AFTER = `
退出码 / exit codes:
  0 没有新的不合规 / nothing new fails; 1 有（见 --fail-on）/ something does, see --fail-on
  2 用法不对，或无法比较 / wrong usage, or nothing to compare; 3 文件夹用不了 / a folder cannot be used

例 / examples:
  mingcha diff songjiang-2025-06 songjiang-2025-09 --format text
  mingcha diff june.json september.json --fail-on never`;

/** Adds `diff` to the program; `onEnd` is told the exit code. */
export function addDiffCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .summary('比较同一网站的两次巡查 / compare two sweeps of a site')
    .description(
      '比较两次巡查：新出现、已改好、还在、未再看到。文件夹按同一规则包重判，JSON 按原判定比较。\n' +
        'Compares two sweeps: new, fixed, still there, not seen again. Folders are judged again by one pack, JSON is\n' +
        'compared as it was judged.',
    )
    .addArgument(
      new Argument('<old>', '先前的 --out 文件夹，或 mingcha site 的 JSON / folder of --out, or JSON'),
    )
    .addArgument(new Argument('<new>', '后来的 / the later one'))
    .addOption(
      new Option(
        '--plan <id>',
        `按哪份要点重判：${planIds().join(', ')} / plan to judge folders by`,
      ).argParser(readPlan),
    )
    .addOption(new Option('--pack <file>', '按自己的规则包重判 / a pack of one’s own to judge folders by'))
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['json', 'text']).default('json'))
    .addOption(
      new Option('--fail-on <severity>', '何种新问题使退出码为 1 / new failures that make the exit code 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    )
    .addHelpText('after', AFTER)
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      if (options.pack !== undefined && options.plan !== undefined) {
        command.error('--pack 和 --plan 只能用一个 / --pack and --plan exclude each other', { exitCode: 2 });
      }
      onEnd(await run(before, after, options));
    });
}

async function run(before: string, after: string, options: DiffCommandOptions): Promise<ExitCode> {
  const { plan, pack: file } = options;
  const own = await ownPack(file);
  if (own === 'broken') return 2;
  // Loaded when it is needed: help and wrong usage do not wait for it.
  const { diffSites } = await import('../diff/diff-sites.ts');
  const pack = own ?? (plan === undefined ? null : packFor(plan));
  return diffSites(before, after, { ...options, pack, folder: workingFolder() });
}
