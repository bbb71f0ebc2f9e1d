import { measure, subjects, type Tally, tallyOf } from '../../tests/accuracy/measure.ts';
import type { Subject } from '../../tests/accuracy/subject.ts';

const INTRO = `# 准不准 / Accuracy

同一份文件、草案、首页，做成多种网站系统的网页（每种的信息栏、标题、正文、解读、留言板、问答各有写法），每种再做多个版本：有的只错一处，有的只是看上去有错。逐页逐条标好应有的结论，再与工具的结论比对。运行 \`npm run accuracy\`，得到下面的表；\`npm test\` 检查它们与此页一致。

_The same document, draft and home page as several site systems would publish them (fields, title, text, interpretation, board and questions each written in their own way), each in several versions: one thing wrong, or something that only looks wrong. Every page is labelled rule by rule, and the verdicts are held against the labels. \`npm run accuracy\` gives the tables; \`npm test\` checks that this page says the same._

精确率：报出的错中真错的份额。召回率：真错中报出的份额。“留待人看”是工具说无法判断的真错，不算报出，也不算漏掉；“多问”是页面上有答案而工具仍说无法判断的。

_Precision: the share of reported faults that are faults. Recall: the share of faults that were reported. “Left open” are faults of which the tool says that it cannot tell: not reported, but not passed over. “Needless” are questions asked though the page has the answer._

这些页面是我们写的，认错的已随之改正：它们说明规则认得哪些写法，不能代替在没见过的门户上抽查。样例门户另有逐页标注（\`tests/portal/expectations.ts\`），整站规则由扫描样例门户检验；要联网才能判断的（链接）不在此列。

_We wrote these pages ourselves, and mended what they showed to be wrong: they tell which ways of writing the rules know, and stand for no sample of portals that nobody here has seen. The sample portal has labels of its own (\`tests/portal/expectations.ts\`), rules over sites are tried by sweeping it, and what takes the network to tell (links) is not among these._`;

const HEAD =
  '| 规则 / Rule | 页数 / Pages | 真错 / Faults | 报出 / Found | 留待人看 / Left open | 漏掉 / Missed | 误报 / False alarms | 多问 / Needless | 精确率 / Precision | 召回率 / Recall |';

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;
}

function rowOf({ rule, pages, faults, found, open, falseAlarms, needless }: Tally): string {
  const cells = [
    `[\`${rule}\`](rules/${rule}.md)`,
    pages,
    faults,
    found,
    open,
    faults - found - open,
    falseAlarms,
    needless,
    share(found, found + falseAlarms),
    share(found, faults),
  ];
  return `| ${cells.join(' | ')} |`;
}

function named(names: readonly string[]): string {
  return [...new Set(names)].join('; ');
}

function section(subject: Subject): string {
  const { zh, en, pages } = subject;
  const rows = tallyOf(measure(subject)).map(rowOf);
  return [
    `## ${zh} / ${en}`,
    [HEAD, `|${' --- |'.repeat(10)}`, ...rows].join('\n'),
    `**网站系统 / Site systems:** ${named(pages.map(({ system }) => system))}.`,
    `**版本 / Versions:** ${named(pages.map(({ version }) => version))}.`,
  ].join('\n\n');
}

/** The page that tells how rules come out on labelled pages in the markup of many systems. */
export function accuracyPage(): string {
  return `${[INTRO, ...subjects.map(section)].join('\n\n')}\n`;
}
