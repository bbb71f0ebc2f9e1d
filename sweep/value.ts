import { columnOf, isItemAddress } from './template.ts';

/** How soon an address is read: 0 first. */
export type Rank = number;

/** Where a sweep starts, and columns that rules look for. */
export const FIRST: Rank = 0;
const COLUMN: Rank = 1;
/** What a title promises: an annual report, a work plan, a catalogue. */
const NAMED_ITEM: Rank = 2;
/** Further pages of lists that rules look for, and of others. */
const NEEDED_PAGE: Rank = 3;
const OTHER_PAGE: Rank = 5;
/** The first few articles of each column go before the many. */
const ITEM: Rank = 4;

/** Columns and services that the rules over sites look for, by the words in their names (`rules/site`). */
const NEEDED = new RegExp(
  [
    '信息公开|政务公开|公开(?:指南|制度|目录|年报|平台|专区|申请)|依申请|年度报告',
    '政策(?:文件|解读|法规|库|问答|专题|留言|咨询)|解读|规范性文件|行政规范|文件库|公报|惠企|补贴|扶持|一件事',
    '重大(?:行政)?决策|决策(?:事项|目录|预公开|公开)|意见征集|征求意见|征集(?:调查|意见)|民意|网上调查|听证',
    '互动|问政|信箱|来信|留言|咨询|访谈|热线|12345|建议|投诉|常见问题|知识库',
    '预算|决算|财政|收费|采购|审计|权[力责]清单|责任清单|行政许可|行政处罚|执法|双随机|检查计划|服务事项|办事指南',
    '会议|规划|计划|统计|重大(?:建设)?项目|公共资源|社会救助|食品|药品|环境|教育|医疗|卫生|养老|就业|住房|征收|公共企事业',
    '基层政务公开|标准(?:目录|化)|试点领域|村务|居务|开放日|新闻发布|回应关切|热点|政策宣讲|专栏|专题|新媒体|工作要点',
  ].join('|'),
);
const NEEDED_PATH =
  /(?:^|[/_-])(?:\w*xxgk\w*|zwgk|gov(?:open|info)\w*|openness|gfxwj|xzgf\w*|zcwj|zcfg|zcjd|zcjiedu|jiedu|zcwd|jcgk|juece|zdjc|zdxzjc\w*|hdjl|zmhd|hudong|interact\w*|yjzj|myzj|dczj|wsdc|ldxx|qzxx|\w*xinxiang|zxft|fangtan|czyjs|czzj|yjs|gkzn|gknb|ndbg|gkzd|ysqgk|zfgb|gongbao|qzqd|zrqd|ssjygk|kfr)(?:[/_.-]|$)/i;
const NAMED =
  /年度报告|年报|工作要点|决策(?:事项)?目录|标准目录|公开指南|权[力责]清单|检查计划|预算|决算|办理(?:情况|结果)/;

/** A link, as far as it tells what lies behind it. */
export interface Pointer {
  readonly label: string;
  /** The nearest heading above it. */
  readonly heading: string;
  /** Without its scheme. */
  readonly identity: string;
}

/** Whether a link or a page bears the name of what rules look for. */
export function isNeeded({ label, identity }: Pick<Pointer, 'label' | 'identity'>): boolean {
  return NEEDED.test(label.replace(/\s/g, '')) || NEEDED_PATH.test(pathIn(identity));
}

function pathIn(identity: string): string {
  const slash = identity.indexOf('/');
  const [path = ''] = (slash < 0 ? '' : identity.slice(slash)).split('?', 1);
  return path;
}

/** The rank of a further page of a list, by the address of the list. */
export function rankOfPage(list: Pick<Pointer, 'label' | 'identity'>): Rank {
  return isNeeded(list) ? NEEDED_PAGE : OTHER_PAGE;
}

/** Says how soon what a link leads to is read: columns first, then of each column a few articles, then more. */
export class Values {
  /** Articles seen of each column, by the page that lists them. */
  readonly #seen = new Map<string, number>();

  /** `from`: identity of the page on which the link stands. */
  rankOf(link: Pointer, from: string): Rank {
    const isWanted = isNeeded(link);
    if (!isItemAddress(link.identity)) return isWanted ? FIRST : COLUMN;
    if (NAMED.test(link.label)) return NAMED_ITEM;
    return (
      ITEM +
      this.#turnIn(columnOf(from)) +
      (isWanted || isNeeded({ label: link.heading, identity: from }) ? 0 : 1)
    );
  }

  /** 0 for the first two articles of a column, 1 for the next six, 2 up to thirty-two, 3 for the rest. */
  #turnIn(column: string): number {
    const seen = this.#seen.get(column) ?? 0;
    this.#seen.set(column, seen + 1);
    if (seen < 2) return 0;
    if (seen < 8) return 1;
    return seen < 32 ? 2 : 3;
  }
}
