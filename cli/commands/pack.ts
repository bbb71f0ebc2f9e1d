import { Argument, type Command, Option } from 'commander';
import type { Language } from '../../audit/wording.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { builtInIds, packs } from '../../rules/packs/index.ts';
import { nearest } from '../../rules/words/nearest.ts';
import type { ExitCode } from '../exit-code.ts';
import { bothFaultLines, faultLines } from '../packs/fault-lines.ts';
import { packListing } from '../packs/pack-listing.ts';
import { packOutput } from '../packs/pack-output.ts';
import { workingFolder } from '../working-folder.ts';
import { writeOut } from '../write-out.ts';

interface CheckOptions {
  readonly lang: Language;
}

interface ShowOptions extends CheckOptions {
  readonly format: 'json' | 'text';
}

const EXIT_CODES =
  '\n退出码 / exit codes: 0 可用 / sound; 2 规则包有错，或用法不对 / a broken pack, or wrong usage';

/** Adds `pack check` and `pack show` to the program; `onEnd` is told the exit code. */
export function addPackCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  const pack = program
    .command('pack')
    .summary('检查、查看规则包 / check and show packs')
    .description(
      '规则包：选用哪些规则、权重、否决项、数值、补充词语和门户。写法见 docs/packs.md。\n' +
        'Packs: which rules, weights, vetoes, numbers, further words and portals. docs/packs.md tells how to write one.',
    );
  const language = () =>
    new Option('--lang <language>', '语言 / language').choices(['zh', 'en']).default('zh');

  pack
    .command('check')
    .summary('检查自己的规则包 / check a pack of one’s own')
    .addArgument(new Argument('<file>', 'JSON 文件 / JSON file'))
    .addOption(language())
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, { lang }: CheckOptions) => {
      const read = await readOwn(file);
      await writeOut(Array.isArray(read) ? faultLines(read, lang) : SOUND[lang](read));
      onEnd(Array.isArray(read) ? 2 : 0);
    });

  pack
    .command('show')
    .summary('查看规则包 / show a pack')
    .addArgument(new Argument('<pack>', `${builtInIds.join(', ')}，或 JSON 文件 / or a JSON file`))
    .addOption(new Option('--format <format>', '输出格式 / output').choices(['text', 'json']).default('text'))
    .addOption(language())
    .addHelpText('after', EXIT_CODES)
    .action(async (word: string, { format, lang }: ShowOptions) => {
      const shown = packs.find(({ id }) => id === word) ?? (await readOwn(word));
      if (Array.isArray(shown)) {
        process.stderr.write(isNoId(word, shown) ? noSuchPack(word) : bothFaultLines(word, shown));
        onEnd(2);
        return;
      }
      await writeOut(
        format === 'json' ? `${JSON.stringify(packOutput(shown), null, 2)}\n` : packListing(shown, lang),
      );
      onEnd(0);
    });
}

const SOUND: Readonly<Record<Language, (pack: Pack) => string>> = {
  zh: ({ id }) => `规则包 ${id} 可用。\n`,
  en: ({ id }) => `The pack ${id} is sound.\n`,
};

/** Loaded when it is needed: a page by a built-in pack does not wait for it. */
async function readOwn(file: string): Promise<Pack | PackFault[]> {
  const { readPack } = await import('../packs/read-pack.ts');
  return readPack(file, workingFolder());
}

/** A word without a dot or a slash that is no file was meant as the name of a pack. */
function isNoId(word: string, [first]: readonly PackFault[]): boolean {
  return first?.code === 'notFound' && /^[\w-]+$/.test(word);
}

function noSuchPack(word: string): string {
  const guess = nearest(word, builtInIds);
  return (
    `没有规则包 ${word}，也没有这个文件。自带的有 ${builtInIds.join('、')}；最接近的是 ${guess}。\n` +
    `There is no pack ${word}, nor such a file. There are ${builtInIds.join(', ')}; the nearest is ${guess}.\n`
  );
}
