import type { Words } from '../../rules/contract.ts';

/** No browser to read pages in. */
export class NoBrowser extends Error {
  override readonly name = 'NoBrowser';
  readonly words: Words;

  constructor(reason: string) {
    super(reason);
    this.words = {
      zh: `没有可用的浏览器（${reason}）。请安装 Chrome、Edge 或 Chromium，或用环境变量 MINGCHA_BROWSER 指明其路径；不用浏览器请去掉 --render。`,
      en: `There is no browser to use (${reason}). Install Chrome, Edge or Chromium, or name its path in MINGCHA_BROWSER; without a browser leave out --render.`,
    };
  }
}
