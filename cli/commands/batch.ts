import { availableParallelism } from 'node:os';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import type { ExitCode } from '../exit-code.ts';
import { workingFolder } from '../working-folder.ts';
import { addSettings, givenIn, type SettingOptions, settingsOf } from './batch-settings.ts';
import { ownPackText } from './own-pack.ts';
import { readCount } from './read-option.ts';

interface BatchCommandOptions extends SettingOptions {
  readonly out?: string;
  readonly jobs: number;
  readonly queue?: URL;
  readonly resume?: true;
  readonly format: 'json' | 'text';
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
}

interface StatusOptions {
  readonly out?: string;
  readonly queue?: URL;
  readonly format: 'json' | 'text';
  readonly language: Language;
}

const MOST_JOBS = 512;

const AFTER = `
清单 / the list:
  CSV（UTF-8 或 GB18030）、XLSX，或每行一个网址；列名如 单位、网址、级别、规则包
  CSV (UTF-8 or GB18030), XLSX, or an address a line; columns such as name, url, level, pack

退出码 / exit codes:
  0 全部审完，没有不合规 / all audited, nothing fails; 1 有不合规（见 --fail-on）/ something fails, see --fail-on
  2 用法不对 / wrong usage; 3 有网站没有审成 / some sites could not be audited
  130 143 被 Ctrl-C 或 SIGTERM 停下，已保存 / stopped, all that was read is kept

例 / examples:
  mingcha batch sites.csv --out june --format text
  mingcha batch --resume --out june                接着做没有审完的 / go on with those that are not finished
  mingcha batch sites.xlsx --out june --jobs 16 --max-pages 500 --minutes 60
  mingcha batch sites.csv --out june --pack 自己的包.json
  mingcha batch sites.csv --out june --queue redis://10.0.0.5   由各机器上的 mingcha worker 做 / done by workers
  mingcha batch status --out june
  mingcha report june --format xlsx --out june.xlsx`;

/** Adds `batch` to the program; `onEnd` is told the exit code. */
export function addBatchCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  // `batch status` has options of the same names.
  program.enablePositionalOptions();
  const command = program
    .command('batch')
    .enablePositionalOptions()
    .summary('审许多网站并排名 / audit many sites and rank them')
    .description(
      '审清单上的网站：各在各的进程和文件夹里，互不影响；同一主机的请求间隔由所有进程共同遵守；最后按得分排名。\n' +
        'Audits the sites of a list, each in a process and folder of its own, so that none touches another; all of them\n' +
        'together keep the pace of a host; ranks them by score in the end.',
    )
    .addArgument(
      new Argument('[list]', '网站清单；--resume 时可省 / list of sites; may be left out with --resume'),
    )
    .addOption(
      new Option('--out <folder>', '保存一切的文件夹，必须给出 / folder where everything is kept; needed'),
    )
    .addOption(new Option('--resume', '接着 --out 里的做 / go on with what is in --out'))
    .addOption(
      new Option(
        '--jobs <number>',
        '同时审几个网站，默认为处理器核数 / sites at once, by default as many as cores',
      )
        .argParser((word) => readCount(word, MOST_JOBS))
        .default(availableParallelism(), 'cores'),
    )
    .addOption(queueOption('交给 mingcha worker 做 / have it done by mingcha worker'));
  addSettings(command);
  addWriting(command)
    .addOption(
      new Option('--fail-on <severity>', '何时退出码为 1 / what makes the exit code 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addHelpText('after', AFTER)
    .action(async (list: string | undefined, options: BatchCommandOptions) => {
      if (options.pack !== undefined && options.plan !== undefined) {
        command.error('--pack 和 --plan 只能用一个 / --pack and --plan exclude each other', { exitCode: 2 });
      }
      if (list === undefined && !options.resume) {
        command.error('请给出网站清单 / give a list of sites', { exitCode: 2 });
      }
      const { out } = options;
      if (out === undefined)
        return command.error('请用 --out 指定文件夹 / name a folder with --out', { exitCode: 2 });
      onEnd(await run(list ?? null, out, options, command));
    });
  addStatus(command, onEnd);
  addSiteProcess(program);
}

/** `--queue`, for those who hand sites on and those who take them. */
export function queueOption(words: string): Option {
  return new Option('--queue <url>', `redis://HOST[:PORT]：${words}`).argParser(readQueue);
}

function readQueue(word: string): URL {
  const url = URL.parse(word);
  if (url !== null && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '') return url;
  throw new InvalidArgumentError(
    '请写 redis://主机 或 rediss://主机。\nGive redis://HOST or rediss://HOST, with a port where it is not 6379.',
  );
}

function addWriting(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['json', 'text']).default('json'))
    .addOption(
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    );
}

async function run(
  list: string | null,
  out: string,
  options: BatchCommandOptions,
  command: Command,
): Promise<ExitCode> {
  const { jobs, format, failOn, language } = options;
  const pack = await ownPackText(options.pack);
  if (pack === 'broken') return 2;
  // Loaded when it is needed: help and wrong usage do not wait for it.
  const { runBatch } = await import('../batch/run-batch.ts');
  return runBatch({
    list,
    out,
    jobs,
    format,
    failOn,
    language,
    resume: options.resume === true,
    queue: options.queue ?? null,
    settings: settingsOf(options, pack.text),
    given: givenIn(command),
    folder: workingFolder(),
  });
}

function addStatus(parent: Command, onEnd: (code: ExitCode) => void): void {
  const command = addWriting(
    parent
      .command('status')
      .summary('一批网站做到哪里了 / how far a batch is')
      .addOption(new Option('--out <folder>', '批次的文件夹 / folder of the batch'))
      .addOption(queueOption('队列和正在做的机器 / the queue and who works on it')),
  );
  command.action(async ({ out, queue, format, language }: StatusOptions) => {
    if ((out === undefined) === (queue === undefined)) {
      command.error('请给出 --out 或 --queue 其中之一 / give either --out or --queue', { exitCode: 2 });
    }
    const { sayStatus } = await import('../batch/status.ts');
    onEnd(
      await sayStatus({ out: out ?? null, queue: queue ?? null, format, language, folder: workingFolder() }),
    );
  });
}

/** What `batch` and `worker` start to do sites in; nothing for people. */
function addSiteProcess(program: Command): void {
  program.command('site-process', { hidden: true }).action(async () => {
    const { runSiteProgram } = await import('../batch/site-program.ts');
    await runSiteProgram();
  });
}
