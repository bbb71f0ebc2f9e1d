/** Rows that lie in the page as a template, under the types that template engines give them. */
const TEMPLATE =
  /<script\b[^<>]{0,200}\btype=["']?(?:text|application)\/(?:x-|ng-)?(?:html|template|tmpl|tpl|handlebars|mustache|jsrender|dot-?template|handlebars-template|jquery-tmpl|art-template)["'\s>]/i;
const ROW = /<(?:li|tr|dd|a)\b/i;
/** How much of a template is looked at. */
const TEMPLATE_HEAD = 2000;

/** An element that a framework repeats for every entry. */
const REPEATED =
  /<(?:li|tr|tbody|ul|dl|dd|a|div|p)\b[^<>]{0,300}\s(?:v-for|ng-repeat|data-ng-repeat|x-for|ms-for|ms-repeat|wx:for|data-bind=["']\s{0,9}foreach)\b/i;

const LOADING =
  /<([^<>]{0,300})>\s{0,99}(?:(?:数据|内容|信息|列表|页面)?(?:正在)?(?:努力|拼命)?(?:加载|载入)中|正在(?:努力|拼命)?(?:加载|载入)(?:数据|内容|信息|列表)?|loading)(?:[,，\s]{0,3}请(?:稍[候后等]|耐心等待))?[.。…·!！]{0,6}\s{0,99}</gi;

const EMPTY = /<(ul|ol|dl|tbody|div|table|section)\b([^<>]{0,300})>(?:\s|&nbsp;){0,200}<\/\1>/gi;
const NAMES = /\b(?:id|class)\s{0,9}=\s{0,9}["']([^"'<>]{1,200})["']/gi;
/** What site systems and editors call a box for entries. */
const FOR_ROWS = /list|liebiao|lb\b|news|rows?\b|data|result|article|content|cont\b|xxgk|wenzhang|table/;
/** Empty boxes that are there for something else: menus, tools, what lies over the page. */
const FOR_OTHERS =
  /\b(?:nav|menu|page|pag|tab|crumb|bread|share|banner|slide|swiper|dot|foot|head|top|search|hot|qr|ewm|code|pop|layer|dialog|mask|load|clear|calendar|weather|login|user|sub|drop|link|friend|yqlj|tool|wza|voice|tip|tag|file|upload|video|map|date|time|count)/;

const NONE =
  /((?:<[^<>]{0,300}>\s{0,99}){1,4})[^<>暂没尚无]{0,20}(?:暂无|暂时没有|没有|尚无|无相关)[^<>]{0,30}</g;
const TAGS = /<(\/?)(\w+)([^<>]{0,300})>/g;
const NEVER_CLOSED = new Set(['img', 'br', 'hr', 'input', 'meta', 'link']);
/** Shown only where a script or a style says so. */
const CONDITION =
  /\b(?:v-if|v-show|v-else|ng-if|ng-show|ng-hide|x-show|ms-if|ms-visible)\b|display\s{0,9}:\s{0,9}none|\shidden\b|\b(?:hide|hidden|d-none)["'\s]/i;

/** Scripts that fill no list: libraries alone, counters, pictures. The last piece of an address. */
const BYSTANDER =
  /^(?:jquery[\w.-]*|html5[\w.-]*|respond[\w.-]*|swiper[\w.-]*|bootstrap[\w.-]*|hm|tongji\w*|stat\w*|analytics|ga|gtag|conac|jiucuo|span|superslide[\w.-]*|bdshare\w*|share\w*|wza\w*|qrcode[\w.-]*)(?:\.min)?\.js/i;
const SOURCE = /<script\b[^<>]{0,300}\bsrc\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,500})/gi;

/** Whether something in a page's source says that a script is to write its rows. `markup`: as {@link markupOf} gives it. */
export function awaitsRowsByScript(html: string, markup: string): boolean {
  if (hasRowTemplate(html) || REPEATED.test(markup)) return true;
  return hasFiller(html) && (saysLoading(markup) || hasEmptyBox(markup));
}

/** Whether the page says outright that there is nothing, and not only where a script finds nothing. */
export function saysNoneOutright(markup: string): boolean {
  return [...markup.matchAll(NONE)].some(([, tags = '']) => !isConditional(tags));
}

/** The source without what is no part of the page: its scripts, styles and comments. */
export function markupOf(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { 0: tag, 1: name, index } of html.matchAll(/<(?:(script|style)\b|!--)/gi)) {
    if (index < at) continue;
    kept.push(html.slice(at, index));
    const end = endOf(html, name, index + tag.length);
    if (end < 0) return kept.join('');
    at = end;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

function endOf(html: string, name: string | undefined, from: number): number {
  if (name === undefined) {
    const end = html.indexOf('-->', from);
    return end < 0 ? -1 : end + 3;
  }
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name.toLowerCase()) {
      const end = html.indexOf('>', at);
      return end < 0 ? -1 : end + 1;
    }
  }
  return -1;
}

function hasRowTemplate(html: string): boolean {
  const found = TEMPLATE.exec(html);
  if (found === null) return false;
  const [template = ''] = html.slice(found.index + 7, found.index + TEMPLATE_HEAD).split(/<\/script/i, 1);
  return ROW.test(template);
}

function hasFiller(html: string): boolean {
  return [...html.matchAll(SOURCE)].some(([, source = '']) => {
    const [path = ''] = source.split(/[?#]/, 1);
    return !BYSTANDER.test(path.slice(path.lastIndexOf('/') + 1));
  });
}

function saysLoading(markup: string): boolean {
  return [...markup.matchAll(LOADING)].some(([, tag = '']) => !CONDITION.test(`${tag} `));
}

function hasEmptyBox(markup: string): boolean {
  return [...markup.matchAll(EMPTY)].some(([, tag = '', attributes = '']) => {
    const names = [...attributes.matchAll(NAMES)].map(([, name = '']) => name).join(' ');
    // `newsList` and `news_list` are two words.
    const words = names
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase();
    if (FOR_OTHERS.test(words) || CONDITION.test(`${attributes} `)) return false;
    return tag.toLowerCase() === 'tbody' || FOR_ROWS.test(words);
  });
}

/** Whether one of the tags that are open behind such a run of tags shows what follows on a condition alone. */
function isConditional(tags: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = '', attributes = ''] of tags.matchAll(TAGS)) {
    if (slash === '/') open.pop();
    else if (!NEVER_CLOSED.has(name.toLowerCase())) open.push(attributes);
  }
  return open.some((attributes) => CONDITION.test(`${attributes} `));
}
