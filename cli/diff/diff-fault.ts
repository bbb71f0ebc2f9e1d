import { fill, type Language } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';

const faultWords = {
  notFound: {
    zh: '找不到 {path}。请给出 mingcha site --out 的文件夹，或它输出的 JSON 文件。',
    en: 'There is no {path}. Name a folder of mingcha site --out, or the JSON that it wrote.',
  },
  notAResult: {
    zh: '{path} 不是本版本 mingcha site 输出的 JSON。请重新输出：mingcha site --resume --out 文件夹。',
    en: '{path} is no JSON of mingcha site of this version. Write it again: mingcha site --resume --out FOLDER.',
  },
  otherPacks: {
    zh: '两次按不同的规则包判定（{path}），无法比较。请给出两个 --out 文件夹，会按同一规则包重判。',
    en: 'The two were judged by different packs ({path}) and cannot be compared. Name two folders of --out: they are judged again by one pack.',
  },
} as const satisfies Record<string, Words>;

/** Two audits cannot be compared. */
export class DiffFault extends Error {
  override readonly name = 'DiffFault';
  readonly #code: keyof typeof faultWords;
  readonly #path: string;

  constructor(code: keyof typeof faultWords, path: string) {
    super(`${code} ${path}`);
    this.#code = code;
    this.#path = path;
  }

  say(language: Language): string {
    return fill(faultWords[this.#code][language], { path: this.#path });
  }
}
