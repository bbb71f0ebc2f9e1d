import { type Command, Option } from 'commander';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import type { PlanId, StandardId } from '../../rules/plans/index.ts';
import type { BatchSettings } from '../queue/contract.ts';
import { parseResolve } from '../read/resolve.ts';
import { planIds, readAt, readCount, readExtra, readPlan, readPositive } from './read-option.ts';

/** What of the command line holds for every site of a batch. */
export interface SettingOptions {
  readonly plan?: PlanId;
  /** The file of a pack of one's own. */
  readonly pack?: string;
  readonly extra: readonly StandardId[];
  readonly at?: string;
  readonly maxPages: number;
  readonly depth: number;
  readonly minutes?: number;
  readonly sample?: number;
  readonly seed: string;
  readonly links: boolean;
  readonly render?: true;
  readonly rate: number;
  readonly concurrency: number;
  readonly patience: number;
  readonly resolve: readonly HostOverride[];
}

/** Bounds of the bounds. */
const MOST = { pages: 100_000, depth: 50, each: 1000, concurrency: 64 } as const;

/** Adds what holds for every site. */
export function addSettings(command: Command): void {
  command
    .addOption(
      new Option('--plan <id>', `${planIds().join(', ')}；默认各按网址 / each by its host`).argParser(
        readPlan,
      ),
    )
    .addOption(
      new Option('--pack <file>', '自己的规则包，见 docs/packs.md / a pack of one’s own, for all sites'),
    )
    .addOption(
      new Option(
        '--extra <id>',
        `另加的规范，可重复：${extraIds.join(', ')} / a standard to judge by as well, repeatable`,
      )
        .argParser((word: string, before: readonly StandardId[]) => [...before, readExtra(word)])
        .default([], '无 / none'),
    )
    .addOption(
      new Option('--at <time>', '审计时间，ISO 8601，默认为读取时 / time of the audit').argParser(readAt),
    )
    .addOption(
      new Option('--max-pages <number>', '每个网站最多读多少页 / pages of a site at most')
        .argParser((word) => readCount(word, MOST.pages))
        .default(2000),
    )
    .addOption(
      new Option('--depth <number>', '离首页最多几次点击 / clicks from the home page at most')
        .argParser((word) => readCount(word, MOST.depth))
        .default(6),
    )
    .addOption(
      new Option('--minutes <number>', '每个网站最多用多少分钟 / minutes for a site at most').argParser(
        readPositive,
      ),
    )
    .addOption(
      new Option(
        '--sample <number>',
        '每个栏目、每种页面只抽这么多页 / read only so many pages of each column and template',
      ).argParser((word) => readCount(word, MOST.each)),
    )
    .addOption(new Option('--seed <words>', '抽样的种子 / seed of the sample').default('1'))
    .addOption(new Option('--no-links', '不检查附件和站外链接 / do not check files and links to other sites'))
    .addOption(
      new Option('--render', '需运行脚本的页面用浏览器读 / read pages that need a script in a browser'),
    )
    .addOption(
      new Option(
        '--rate <number>',
        '所有进程合计，每个主机每秒请求数 / requests per second to one host, over all jobs',
      )
        .argParser(readPositive)
        .default(1),
    )
    .addOption(
      new Option(
        '--concurrency <number>',
        '一个网站对每个主机同时请求数 / requests of a site to one host at once',
      )
        .argParser((word) => readCount(word, MOST.concurrency))
        .default(6),
    )
    .addOption(
      new Option('--patience <seconds>', '出错后隔多久再试 / pause before the next try after a failure')
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

/** What each setting is called on the command line. */
const FLAGS = {
  plan: '--plan',
  pack: '--pack',
  extra: '--extra',
  at: '--at',
  maxPages: '--max-pages',
  depth: '--depth',
  minutes: '--minutes',
  sample: '--sample',
  seed: '--seed',
  links: '--no-links',
  render: '--render',
  rate: '--rate',
  concurrency: '--concurrency',
  patience: '--patience',
  resolve: '--resolve',
} as const satisfies Record<keyof SettingOptions, string>;

/** Which settings were given rather than left at their default, with their flags. */
export function givenIn(command: Command): Map<keyof BatchSettings, string> {
  const given = Object.entries(FLAGS).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  const settings = new Map<string, string>(given);
  const names: (keyof BatchSettings)[] = [
    'plan',
    'pack',
    'at',
    'maxPages',
    'depth',
    'minutes',
    'sample',
    'seed',
    'links',
    'render',
    'rate',
    'concurrency',
    'patience',
    'resolve',
  ];
  const found = names.flatMap((name) => {
    const flag = settings.get(name);
    return flag === undefined ? [] : [[name, flag] as const];
  });
  return new Map(settings.has('extra') ? [...found, ['extras', FLAGS.extra]] : found);
}

/** The settings that options stand for. `pack`: the text of the pack that they name. */
export function settingsOf(options: SettingOptions, pack: string | null): BatchSettings {
  const { maxPages, depth, seed, links, rate, concurrency, patience } = options;
  return {
    plan: options.plan ?? null,
    pack,
    extras: [...options.extra],
    at: options.at ?? null,
    maxPages,
    depth,
    minutes: options.minutes ?? null,
    sample: options.sample ?? null,
    seed,
    links,
    render: options.render === true,
    rate,
    concurrency,
    patience,
    resolve: [...options.resolve],
  };
}
