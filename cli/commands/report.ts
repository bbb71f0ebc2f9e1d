import { Argument, type Command, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId, StandardId } from '../../rules/plans/index.ts';
import type { ExitCode } from '../exit-code.ts';
import { workingFolder } from '../working-folder.ts';
import { isBinary, type ReportFormatName, reportFormatNames } from './format-names.ts';
import { ownPack } from './own-pack.ts';
import { planIds, readExtra, readPlan } from './read-option.ts';

interface ReportCommandOptions {
  readonly format: ReportFormatName;
  readonly out?: string;
  readonly title?: string;
  readonly site?: string;
  readonly plan?: PlanId;
  readonly pack?: string;
  readonly extra: readonly StandardId[];
  readonly language: Language;
}

const AFTER = `
格式 / formats:
  html 网页，单个文件 / one web page   xlsx 电子表格 / spreadsheet   docx 整改通知书、测评报告 / notice, assessment
  csv 问题 / findings   links-csv 链接 / links   disputes-csv 异议 / disputes   json docs/report.schema.json   sarif 2.1.0   junit   earl JSON-LD

退出码 / exit codes:
  0 写好了 / written; 2 用法不对，或没有这个文件夹 / wrong usage, or no such folder
  3 文件夹用不了、还没有读到网页，或写不了 / the folder cannot be used, holds no page yet, or nothing can be written
  130 143 被停下，没有写文件 / stopped, no file was written

例 / examples:
  mingcha report songjiang --out songjiang.html
  mingcha report songjiang --format docx --out 整改通知书.docx
  mingcha report june --format xlsx --title 上海市各区政务公开测评 --out june.xlsx
  mingcha report 测评.mingcha.gz --format docx --out 测评报告.docx
  mingcha report 测评.mingcha.gz --site songjiang.gov.cn --format docx --out 整改通知书.docx
  mingcha report songjiang --format sarif > songjiang.sarif`;

/** Adds `report` to the program; `onEnd` is told the exit code. */
export function addReportCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  const command = program
    .command('report')
    .summary('写出报告 / write a report')
    .description(
      '由 mingcha site 或 mingcha batch 的 --out 文件夹，或测评文件（.mingcha.gz）写出报告；不上网，不改动它，没有做完的\n' +
        '也可以。Writes a report from a folder of mingcha site or mingcha batch, or from the file of an assessment: it asks\n' +
        'the network for nothing, changes nothing there, and takes what is not finished as well.',
    )
    .addArgument(
      new Argument(
        '<folder-or-file>',
        '--out 的文件夹，或测评文件 / folder of --out, or file of an assessment',
      ),
    )
    .addOption(
      new Option('--format <format>', '输出格式 / output').choices(reportFormatNames).default('html'),
    )
    .addOption(
      new Option('--out <file>', '写到这个文件，默认标准输出 / file to write to, standard output by default'),
    )
    .addOption(
      new Option(
        '--site <id>',
        '测评文件里只报告这个网站，如写它的整改通知书 / of an assessment this site alone, for its notice',
      ),
    )
    .addOption(new Option('--title <words>', '多个网站的报告的标题 / title of a report on several sites'))
    .addOption(
      new Option(
        '--plan <id>',
        `${planIds().join(', ')}；默认按网址或清单 / by host or list by default`,
      ).argParser(readPlan),
    )
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
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    )
    .addHelpText('after', AFTER)
    .action(async (folder: string, options: ReportCommandOptions) => {
      const fault = faultOf(options);
      if (fault !== null) command.error(fault, { exitCode: 2 });
      onEnd(await run(folder, options));
    });
}

/** What is wrong with options that are each right. */
function faultOf({ pack, plan, format, out }: ReportCommandOptions): string | null {
  if (pack !== undefined && plan !== undefined) {
    return '--pack 和 --plan 只能用一个 / --pack and --plan exclude each other';
  }
  return isBinary(format) && out === undefined && process.stdout.isTTY
    ? `${format} 请用 --out 写到文件 / write ${format} to a file with --out`
    : null;
}

async function run(folder: string, options: ReportCommandOptions): Promise<ExitCode> {
  const { pack: file, plan, extra, out = null, title = null, site = null, format, language } = options;
  const own = await ownPack(file);
  if (own === 'broken') return 2;
  const pack = own ?? (plan === undefined ? null : packFor(plan));
  // Loaded when it is needed: help and wrong usage do not wait for it.
  const { writeReport } = await import('../report/write-report.ts');
  return writeReport(folder, {
    pack,
    extras: extra,
    out,
    title,
    site,
    format,
    language,
    folder: workingFolder(),
  });
}
