import { Argument, type Command, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import type { PlanId, StandardId } from '../../rules/plans/index.ts';
import { type Audit, auditSource, outputOf } from '../audit-source.ts';
import type { LinkChecker } from '../check-links.ts';
import type { ExitCode } from '../exit-code.ts';
import { linkProgress } from '../link-progress.ts';
import { sayProblem } from '../read/problem.ts';
import { parseResolve } from '../read/resolve.ts';
import { textOf } from '../text.ts';
import { inShanghai } from '../time.ts';
import { workingFolder } from '../working-folder.ts';
import { writeOut } from '../write-out.ts';
import { ownPack } from './own-pack.ts';
import { planIds, readAt, readExtra, readPlan, readPositive, readUrl } from './read-option.ts';

interface PageOptions {
  readonly url?: string;
  readonly at?: string;
  readonly plan?: PlanId;
  readonly pack?: string;
  readonly extra: readonly StandardId[];
  readonly format: 'json' | 'text';
  readonly lang: Language;
  readonly links?: true;
  readonly resolve: readonly HostOverride[];
  readonly rate: number;
  readonly patience: number;
}

/** Adds `page` to the program; `onEnd` is told the exit code. */
export function addPageCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  program
    .command('page')
    .summary('审一个或几个网页 / audit one or several pages')
    .description(
      '审网页：本地文件或网址。几个网页在同一进程内依次审；JSON 输出：一个网页为一个对象，几个网页为一个数组。\n' +
        'Audits pages: local files or addresses. JSON on standard output: an object for one, an array for several.',
    )
    .addArgument(new Argument('<sources...>', '文件或网址 / files or addresses'))
    .addOption(
      new Option('--url <url>', '保存的网页原来的网址 / the address of a saved page').argParser(readUrl),
    )
    .addOption(
      new Option(
        '--at <time>',
        '审计时间，ISO 8601，默认为现在 / time of the audit, now by default',
      ).argParser(readAt),
    )
    .addOption(new Option('--plan <id>', `${planIds().join(', ')}；默认按网址 / by host`).argParser(readPlan))
    .addOption(new Option('--pack <file>', '自己的规则包，见 docs/packs.md / a pack of one’s own'))
    .addOption(
      new Option(
        '--extra <id>',
        `另加的规范，可重复：${extraIds.join(', ')} / a standard to judge by as well, repeatable`,
      )
        .argParser((word: string, before: readonly StandardId[]) => [...before, readExtra(word)])
        .default([], '无 / none'),
    )
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['json', 'text']).default('json'))
    .addOption(new Option('--lang <language>', '语言 / language').choices(['zh', 'en']).default('zh'))
    .addOption(new Option('--links', '联网检查链接能否打开 / ask whether the links open'))
    .addOption(
      new Option(
        '--resolve <host:port:address:port>',
        '到另一地址访问该主机，可重复 / reach a host elsewhere, repeatable',
      )
        .argParser((words: string, before: readonly HostOverride[]) => [...before, parseResolve(words)])
        .default([], '无 / none'),
    )
    .addOption(
      new Option('--rate <number>', '每个主机每秒请求数 / requests per second to one host')
        .argParser(readPositive)
        .default(5),
    )
    .addOption(
      new Option(
        '--patience <seconds>',
        '服务器出错、无应答时隔多久再试 / pause before the next try after 5xx or no answer',
      )
        .argParser(readPositive)
        .default(10),
    )
    .addHelpText(
      'after',
      '\n退出码 / exit codes: 0 没有不合规 / nothing fails; 1 有不合规 / something fails; 2 用法不对 / wrong usage; 3 有网页读不了 / a page could not be read',
    )
    .action(async (sources: string[], options: PageOptions, command: Command) => {
      if (options.url !== undefined && sources.length > 1) {
        command.error('--url 只能用于一个网页 / --url goes with one page only', { exitCode: 2 });
      }
      if (options.pack !== undefined && options.plan !== undefined) {
        command.error('--pack 和 --plan 只能用一个 / --pack and --plan exclude each other', { exitCode: 2 });
      }
      const pack = await ownPack(options.pack);
      onEnd(pack === 'broken' ? 2 : await auditPages(sources, options, pack));
    });
}

async function auditPages(
  sources: readonly string[],
  options: PageOptions,
  pack: Pack | null,
): Promise<ExitCode> {
  const links = options.links ? await newLinkChecker(options) : null;
  try {
    return await auditAll(sources, options, pack, links);
  } finally {
    await links?.close();
  }
}

/** Loaded when it is needed: it would double the start. */
async function newLinkChecker({ resolve, rate, patience }: PageOptions): Promise<LinkChecker> {
  const { LinkChecker } = await import('../check-links.ts');
  return new LinkChecker({ resolve, rate, patience, onProgress: linkProgress(process.stderr) });
}

async function auditAll(
  sources: readonly string[],
  options: PageOptions,
  pack: Pack | null,
  links: LinkChecker | null,
): Promise<ExitCode> {
  const settings = {
    folder: workingFolder(),
    url: options.url ?? null,
    at: options.at ?? inShanghai(new Date()),
    plan: options.plan ?? null,
    pack,
    extras: options.extra,
    language: options.lang,
    resolve: options.resolve,
    links,
  };
  let worst: ExitCode = 0;
  const many = sources.length > 1;
  for (const [index, source] of sources.entries()) {
    const audit = await auditSource(source, settings);
    if ('problem' in audit) complain(audit);
    const separator = index === 0 ? (many ? '[\n' : '') : ',\n';
    await writeOut(
      options.format === 'json'
        ? separator + JSON.stringify(outputOf(audit, options.lang), null, 2)
        : (index === 0 ? '' : '\n') + textOf(audit, { language: options.lang, stream: process.stdout }),
    );
    worst = worse(worst, codeOf(audit));
  }
  if (options.format === 'json') await writeOut(many ? '\n]\n' : '\n');
  return worst;
}

function complain({ problem }: Extract<Audit, { problem: unknown }>): void {
  process.stderr.write(`${sayProblem(problem, 'zh')}\n${sayProblem(problem, 'en')}\n`);
}

function codeOf(audit: Audit): ExitCode {
  if ('problem' in audit) return 3;
  return audit.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
