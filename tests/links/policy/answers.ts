import type { Answer, ErrorPage, Sign, Way } from '../../../links/contract.ts';
import { readAnswer } from '../../../links/policy/read-answer.ts';
import { bytesOf } from '../../facts/read/bytes-of.ts';

type HttpAnswer = Extract<Answer, { type: 'response' }>;

export const PAGE = 'http://www.jiading.gov.cn/zwgk/zcwj/content_881234.html';

/** An answer of 200 with a page, but for what differs. */
export function answer(
  differs: Partial<Omit<HttpAnswer, 'body'>> & { body?: string | Uint8Array } = {},
): HttpAnswer {
  const { body = '', ...rest } = differs;
  return {
    type: 'response',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    finalUrl: PAGE,
    redirects: 0,
    body: typeof body === 'string' ? bytesOf(body, 'utf-8') : body,
    whole: true,
    brokeOff: false,
    ms: 12,
    ...rest,
  };
}

export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

/** A text of an article, `characters` long. */
export function prose(characters: number): string {
  const words = '为进一步加强政务公开工作，经区政府同意，现就有关事项通知如下，请各部门认真贯彻执行。';
  return `<p>${words.repeat(Math.ceil(characters / words.length)).slice(0, characters)}</p>`;
}

interface Read {
  readonly url?: string;
  readonly way?: Way;
  readonly finalUrl?: string;
  readonly errorPage?: ErrorPage | null;
}

/** Reads a page that an address answered with; a final address stands for one redirect. */
export function readBody(
  body: string,
  { url = PAGE, way = 'get', finalUrl = url, errorPage = null }: Read = {},
): Sign {
  return readAnswer(url, way, answer({ body, finalUrl, redirects: finalUrl === url ? 0 : 1 }), errorPage);
}

/** What a sign says, in short. */
export function short({ says, kind, reason }: Sign): string {
  return `${says} ${kind} ${reason}`;
}
