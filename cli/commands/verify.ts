import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import type { ExitCode } from '../exit-code.ts';
import { workingFolder } from '../working-folder.ts';

interface VerifyCommandOptions {
  readonly digest?: string;
  readonly format: 'json' | 'text';
  readonly language: Language;
}

const AFTER = `
退出码 / exit codes:
  0 完整 / whole; 1 有问题，逐个文件列出 / something is wrong, listed by file
  2 用法不对，或没有这个文件 / wrong usage, or no such file; 3 读不了 / the file cannot be read

例 / examples:
  mingcha verify evidence.zip
  mingcha verify evidence.zip --digest 9f86d081…  对照报告上印的摘要 / against the digest that a report prints`;

/** Adds `verify` to the program; `onEnd` is told the exit code. */
export function addVerifyCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  program
    .command('verify')
    .summary('核对证据包 / check a package of evidence')
    .description(
      '核对证据包：每个文件与清单、清单与摘要是否相符。不给 --digest 时只能知道是否完整，不能知道由谁制作。\n' +
        'Checks a package of evidence: every file against the manifest, the manifest against its digest. Without --digest\n' +
        'it is known that the package is whole, not who made it.',
    )
    .addArgument(new Argument('<package>', '证据包（ZIP） / package (ZIP)'))
    .addOption(
      new Option('--digest <sha256>', '报告上印的摘要 / digest that the report prints').argParser(readDigest),
    )
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--lang, --language <language>', '语言 / language').choices(['zh', 'en']).default('zh'),
    )
    .addHelpText('after', AFTER)
    .action(async (file: string, options: VerifyCommandOptions) => {
      // Loaded when it is needed: help and wrong usage do not wait for it.
      const { verifyPackage } = await import('../verify/verify-package.ts');
      onEnd(
        await verifyPackage(file, { ...options, digest: options.digest ?? null, folder: workingFolder() }),
      );
    });
}

function readDigest(word: string): string {
  const digest = word.replaceAll(/\s/g, '').toLowerCase();
  if (/^[\da-f]{64}$/.test(digest)) return digest;
  throw new InvalidArgumentError(
    '摘要是 64 位十六进制数（SHA-256）。\nA digest is 64 hexadecimal digits (SHA-256).',
  );
}
