import { fill, type Language } from '../../audit/wording.ts';
import type { Words } from '../../rules/contract.ts';

/** Why a source could not be read as a page, in words for a person. `{name}` stands for a detail. */
const problemWords = {
  'not-found': {
    zh: '找不到文件：{path}。请核对路径；如果是网址，请以 https:// 开头。',
    en: 'No such file: {path}. Check the path; an address must begin with https://.',
  },
  directory: {
    zh: '这是一个文件夹：{path}。请指定其中的网页文件。',
    en: '{path} is a folder. Name a page file inside it.',
  },
  'not-a-file': {
    zh: '这不是普通文件：{path}。请指定网页文件。',
    en: '{path} is not a regular file. Name a page file.',
  },
  'no-permission': {
    zh: '没有读取权限：{path}。请检查文件权限。',
    en: 'No permission to read {path}. Check the rights of the file.',
  },
  'file-unreadable': {
    zh: '文件读取失败：{path}（{code}）。请检查磁盘，再试一次。',
    en: '{path} could not be read ({code}). Check the disk, and try again.',
  },
  'bad-address': {
    zh: '网址不正确：{url}。请核对。',
    en: 'The address is malformed: {url}. Check it.',
  },
  'bad-scheme': {
    zh: '只能读取 http、https 网址和本地文件：{url}。',
    en: 'Only http and https addresses and local files can be read: {url}.',
  },
  'host-unknown': {
    zh: '找不到主机 {host}：域名无法解析。请检查网址和网络连接。',
    en: 'The host {host} cannot be resolved. Check the address and the network.',
  },
  refused: {
    zh: '{host} 拒绝连接。请检查端口，确认网站正在运行。',
    en: '{host} refused the connection. Check the port, and that the site is running.',
  },
  unreachable: {
    zh: '无法连到 {host}：网络不通。请检查网络、VPN 或代理。',
    en: '{host} cannot be reached. Check the network, VPN or proxy.',
  },
  timeout: {
    zh: '{host} 在 {seconds} 秒内没有答复。请稍后再试。',
    en: '{host} did not answer within {seconds} seconds. Try again later.',
  },
  tls: {
    zh: '与 {host} 的加密连接未能建立（{code}）。请检查证书。',
    en: 'No secure connection to {host} could be made ({code}). Check the certificate.',
  },
  network: {
    zh: '与 {host} 的连接中断（{code}）。请稍后再试。',
    en: 'The connection to {host} failed ({code}). Try again later.',
  },
  'cut-short': {
    zh: '{url} 的内容没有传完，或压缩已损坏，不能据此判定。请稍后再试，或在浏览器中另存网页后再审。',
    en: '{url} came cut short, or its compression is broken: nothing can be told from it. Try again later, or save the page in a browser and audit the file.',
  },
  'redirect-loop': {
    zh: '网址循环跳转，回到了 {url}。网站可能要求登录或 Cookie；可在浏览器中另存网页后再审。',
    en: 'The redirects come back to {url}. The site may want a login or cookies; save the page in a browser and audit the file.',
  },
  'too-many-redirects': {
    zh: '跳转超过 {limit} 次，停在 {url}。',
    en: 'More than {limit} redirects; gave up at {url}.',
  },
  'bad-redirect': {
    zh: '网址跳转到了无法读取的地址：{url}。',
    en: 'The address redirects to one that cannot be read: {url}.',
  },
  'http-status': {
    zh: '{url} 返回 HTTP {status}，没有可审的网页。',
    en: '{url} answered with HTTP {status}: there is no page to audit.',
  },
  'too-large': {
    zh: '{where} 的内容超过 {limit} MB，不像是网页。请指定网页本身。',
    en: '{where} has more than {limit} MB: it is hardly a page. Name the page itself.',
  },
  'too-complex': {
    zh: '{where} 的标签层数或数量超出合理范围，无法读取。请检查是否有大量未闭合的标签。',
    en: '{where} is nested or repeated beyond reason. Look for masses of unclosed tags.',
  },
  empty: {
    zh: '{where} 内容为空，没有可审的网页。请核对，或重新保存。',
    en: 'There is nothing in {where}. Check it, or save the page again.',
  },
  'not-html': {
    zh: '{where} 是{typeZh}，不是网页（HTML）。请指定网页本身。',
    en: '{where} is {typeEn}, not a page (HTML). Name the page itself.',
  },
  robots: {
    zh: '{host} 的 robots.txt 不允许程序访问，一页也没有读。请与网站管理者商定后再审，或在浏览器中另存网页，用 mingcha page 审。',
    en: 'robots.txt of {host} bars programs: nothing was read. Settle it with those who run the site, or save pages in a browser and audit them with mingcha page.',
  },
  'robots-failing': {
    zh: '{host} 的 robots.txt 返回 HTTP {status}，只能当作不允许程序访问，一页也没有读。请稍后再试，或请网站修好它。',
    en: 'robots.txt of {host} answered with HTTP {status}, which must be taken for a bar to programs: nothing was read. Try again later, or have the site mend it.',
  },
  outside: {
    zh: '{url} 不在 --path 所限的路径之内，也没有找到路径之内的网页。请核对 --path，或用 --start 给出其中的网页。',
    en: '{url} lies outside --path, and no page inside was found. Check --path, or name a page inside with --start.',
  },
  'not-opened': {
    zh: '{url} 打不开：{reasonZh}。请核对网址，稍后再试。',
    en: '{url} does not open ({reasonEn}). Check the address, and try again later.',
  },
  'nothing-read': {
    zh: '没有读到任何网页：{url}。请核对网址，放宽 --minutes 等范围。',
    en: 'No page was read at {url}. Check the address, and widen bounds such as --minutes.',
  },
  defect: {
    zh: '读取 {where} 时本工具出错（{reason}）。这是工具的缺陷，与网页无关。请把这句话和网页一起报告。',
    en: 'The tool failed on {where} ({reason}). This is a defect of the tool, not of the page. Please report these words with the page.',
  },
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof problemWords;

/** A source that could not be read, with the details that its words name. */
export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A problem as a value, to be returned where a page was wanted. */
export function problem(code: ProblemCode, details: Problem['details'] = {}): Problem {
  return { code, details };
}

/** Says a problem in one language. */
export function sayProblem({ code, details }: Problem, language: Language): string {
  return fill(problemWords[code][language], details);
}
