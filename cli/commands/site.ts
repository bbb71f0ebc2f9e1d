import { Argument, type Command, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import type { PlanId, StandardId } from '../../rules/plans/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { parseResolve } from '../read/resolve.ts';
import type { OrderOptions } from '../site/site-order.ts';
import { workingFolder } from '../working-folder.ts';
import { type FormatName, formatNames, isBinary } from './format-names.ts';
import { ownPackText } from './own-pack.ts';
import {
  planIds,
  readAt,
  readCount,
  readExtra,
  readPath,
  readPlan,
  readPositive,
  readUrl,
} from './read-option.ts';

interface SiteOptions extends OrderOptions {
  readonly plan?: PlanId;
  readonly pack?: string;
  readonly extra: readonly StandardId[];
  readonly rate: number;
  readonly patience: number;
  readonly concurrency: number;
  readonly resolve: readonly HostOverride[];
  readonly out?: string;
  readonly resume?: true;
  readonly format: FormatName;
  readonly report?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
}

/** Bounds of the bounds: beyond them a sweep would not end in a week. */
const MOST = { pages: 100_000, depth: 50, each: 1000, concurrency: 64 } as const;

const AFTER = `
退出码 / exit codes:
  0 没有不合规 / nothing fails; 1 有不合规（见 --fail-on）/ something fails, see --fail-on
  2 用法不对 / wrong usage; 3 读不了，或文件夹用不了 / nothing could be read, or the folder cannot be used
  130 143 被 Ctrl-C 或 SIGTERM 停下，已保存 / stopped, all that was read is kept

例 / examples:
  mingcha site https://www.songjiang.gov.cn/ --out songjiang --format text
  mingcha site --resume --out songjiang --format xlsx --report songjiang.xlsx
  mingcha site --resume --out songjiang                       接着做，或按新规则重判 / go on, or judge again
  mingcha site https://www.jiading.gov.cn/huating/ --path /huating --plan huating-2025 --out huating
  mingcha site https://www.shcm.gov.cn/ --sample 5 --seed 2025 --minutes 30
  mingcha site https://www.songjiang.gov.cn/ --resolve www.songjiang.gov.cn:443:10.0.0.8:8443 --rate 20
  mingcha site https://www.songjiang.gov.cn/ --fail-on warning > site.json`;

/** Adds `site` to the program; `onEnd` is told the exit code. */
export function addSiteCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  const command = program
    .command('site')
    .summary('巡查整个网站 / sweep a whole site')
    .description(
      '巡查网站：从首页、站点地图和给定网址出发，先读要点要看的栏目；判每一页、整站和链接，按要点的条目评分。\n' +
        'Sweeps a site from its home page, sitemaps and addresses that are given, the columns that the plans name\n' +
        'first; judges every page, the site and its links, and scores it in the rows of the plan.',
    )
    .addArgument(
      new Argument('[url]', '首页网址；--resume 时可省 / home page; may be left out with --resume').argParser(
        readUrl,
      ),
    );
  addBounds(command);
  addJudging(command);
  addAsking(command);
  addKeeping(command);
  command.addHelpText('after', AFTER).action(async (url: string | undefined, options: SiteOptions) => {
    const fault = faultOf(url, options);
    if (fault !== null) command.error(fault, { exitCode: 2 });
    onEnd(await run(url, options, command));
  });
}

function addBounds(command: Command): void {
  command
    .addOption(
      new Option('--max-pages <number>', '最多读多少页 / pages read at most')
        .argParser((word) => readCount(word, MOST.pages))
        .default(2000),
    )
    .addOption(
      new Option('--depth <number>', '离首页最多几次点击 / clicks from the home page at most')
        .argParser((word) => readCount(word, MOST.depth))
        .default(6),
    )
    .addOption(
      new Option(
        '--minutes <number>',
        '最多用多少分钟，默认不限 / minutes at most, no bound by default',
      ).argParser(readPositive),
    )
    .addOption(
      new Option('--path <prefix>', '只读这个路径之下，可重复 / only below this path, repeatable')
        .argParser((word: string, before: readonly string[]) => [...before, readPath(word)])
        .default([], '全站 / the whole site'),
    )
    .addOption(
      new Option('--start <url>', '另从这个网址出发，可重复 / begin here as well, repeatable')
        .argParser((word: string, before: readonly string[]) => [...before, readUrl(word)])
        .default([], '无 / none'),
    )
    .addOption(
      new Option(
        '--sample <number>',
        '每个栏目、每种页面只抽这么多页 / read only so many pages of each column and template',
      ).argParser((word) => readCount(word, MOST.each)),
    )
    .addOption(
      new Option(
        '--seed <words>',
        '抽样的种子：相同则抽到相同的页 / the same seed draws the same pages',
      ).default('1'),
    )
    .addOption(new Option('--no-links', '不检查附件和站外链接 / do not check files and links to other sites'))
    .addOption(
      new Option('--render', '需运行脚本的页面用浏览器读 / read pages that need a script in a browser'),
    );
}

function addJudging(command: Command): void {
  command
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
    .addOption(
      new Option(
        '--at <time>',
        '审计时间，ISO 8601，默认为读取时 / time of the audit, that of reading by default',
      ).argParser(readAt),
    )
    .addOption(new Option('--format <format>', '输出格式 / output').choices(formatNames).default('json'))
    .addOption(
      new Option(
        '--report <file>',
        '结果写到这个文件，默认标准输出 / file for the result, standard output by default',
      ),
    )
    .addOption(
      new Option('--fail-on <severity>', '何时退出码为 1 / what makes the exit code 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    );
}

function addAsking(command: Command): void {
  command
    .addOption(
      new Option('--rate <number>', '每个主机每秒请求数 / requests per second to one host')
        .argParser(readPositive)
        .default(5),
    )
    .addOption(
      new Option('--concurrency <number>', '每个主机同时请求数 / requests to one host at once')
        .argParser((word) => readCount(word, MOST.concurrency))
        .default(6),
    )
    .addOption(
      new Option(
        '--patience <seconds>',
        '服务器出错、无应答时隔多久再试 / pause before the next try after 5xx or no answer',
      )
        .argParser(readPositive)
        .default(10),
    )
    .addOption(
      new Option(
        '--resolve <host:port:address:port>',
        '到另一地址访问该主机，可重复 / reach a host elsewhere, repeatable',
      )
        .argParser((words: string, before: readonly HostOverride[]) => [...before, parseResolve(words)])
        .default([], '无 / none'),
    );
}

function addKeeping(command: Command): void {
  command
    .addOption(
      new Option(
        '--out <folder>',
        '边读边存的文件夹，可接着做、可比较 / folder where it is kept, to go on with and to compare',
      ),
    )
    .addOption(new Option('--resume', '接着 --out 里的巡查做 / go on with the sweep in --out'));
}

/** What is wrong with options that are each right. */
function faultOf(url: string | undefined, options: SiteOptions): string | null {
  const { resume, out, pack, plan, format, report } = options;
  if (isBinary(format) && report === undefined && process.stdout.isTTY) {
    return `${format} 请用 --report 写到文件 / write ${format} to a file with --report`;
  }
  if (pack !== undefined && plan !== undefined) {
    return '--pack 和 --plan 只能用一个 / --pack and --plan exclude each other';
  }
  if (resume && out === undefined) {
    return '--resume 要与 --out 一起用 / --resume goes with --out';
  }
  return url === undefined && !resume ? '请给出首页的网址 / give the address of the home page' : null;
}

async function run(url: string | undefined, options: SiteOptions, command: Command): Promise<ExitCode> {
  const pack = await ownPackText(options.pack);
  if (pack === 'broken') return 2;
  // Loaded when it is needed: help and wrong usage do not wait for it.
  const { auditSite } = await import('../site/audit-site.ts');
  return auditSite({
    ...options,
    home: url ?? null,
    order: options,
    isGiven: (option) => command.getOptionValueSource(option) === 'cli',
    out: options.out ?? null,
    report: options.report ?? null,
    resume: options.resume === true,
    yardstick: { plan: options.plan ?? null, pack: pack.text, extras: options.extra },
    folder: workingFolder(),
  });
}
