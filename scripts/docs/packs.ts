import type { Group, Pack } from '../../rules/packs/contract.ts';
import { builtInIds, packs, redLines } from '../../rules/packs/index.ts';
import { thresholdReaders, wordReaders } from '../../rules/packs/readers.ts';
import { sheetOf } from '../../rules/packs/sheet.ts';
import { thresholdNotes } from '../../rules/packs/thresholds.ts';
import { vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { code, label, plain, table } from './markdown.ts';
import { packExample } from './pack-example.ts';
import { packJsonSchema } from './pack-schema.ts';

const INTRO = `# 规则包 / Packs

规则包把一份要点变成可以照着审的清单：用哪些规则、各占多少权重、哪些一票否决、按什么数值、认哪些说法、管哪些门户。自带的规则包每份要点一个，另有一个供其他门户参照。可以在自带的规则包上写自己的。

*A pack makes a plan into something to audit by: which rules, their weights, vetoes, numbers, words and portals. One comes with each plan, and one for other portals. A pack of one’s own rests on one of them.*

\`\`\`sh
mingcha pack show songjiang-2025          # 查看 / show
mingcha pack check my-pack.json           # 检查 / check
mingcha page page.html --pack my-pack.json
\`\`\``;

const OWN = `## 写自己的规则包 / A pack of one’s own

一个 UTF-8 编码的 JSON 文件。只有数据：没有公式，没有正则表达式，词语照字面匹配。没写的部分与底包（\`extends\`）相同。编辑器按 [pack.schema.json](pack.schema.json) 提示和检查。也可以在扩展的设置里逐项修改，标题、门户和另加的规范也在内：自带的值标在旁边，可以逐项恢复，谁在何时改了什么都有记录。

*A JSON file in UTF-8. Plain data: no formulas, no patterns; words are taken literally. What it leaves out is as in the pack that it extends. Editors check it by [pack.schema.json](pack.schema.json). The settings of the extension change it part by part, title, portals and standards among them: the built-in value stands beside each, can be restored one by one, and who changed what is recorded.*`;

const REFUSED = `有错的规则包整个不用，不会只生效一半。每处错误都给出位置和原因；写错的名称会提示最接近的那个：

*A broken pack is refused whole. Every fault is named with its place and the reason; a name that does not exist with the nearest that does:*

\`\`\`text
$ mingcha pack check my-pack.json
weights.validity-lable: 没有“validity-lable”这一项；最接近的是 validity-label。
thresholds.privateRows.unit: 只能是 "rows"。
\`\`\`

写了却不会起作用的，也算错：没选用的规则的权重和否决、没有规则用到的数值、同一名称写两次。

*What would do nothing is a fault as well: weights and vetoes of rules that are not chosen, numbers that no rule reads, a name written twice.*`;

const EFFECT = `## 什么时候起作用 / What takes effect

- **规则**：没选用的不审，也不出现在结果里。*Rules that are not chosen are not judged.*
- **另加的规范**：extras 里写明的才判（national：全国《网页设计规范》的页面标签和底部标识）；不写的，既不判，也不出现在结果里。*Standards are judged only where “extras” names them.*
- **权重**：0–10，0 表示只判不计。参照其他要点的规则通常不计权重；规则包写明的权重照计。*A rule whose clause is borrowed weighs nothing, unless the pack gives it a weight.*
- **否决**和**计分方式**：一页定不了，计分时才用。*Vetoes and the manner of scoring belong to the score of a site, not to a page.*
- **条款**和**轻重**：依据哪一条、“鼓励”“探索”最多是提示，由要点决定，规则包改不了。*Which clause a finding rests on, and that what is only encouraged is no more than a hint, is for the plan to say.*
- **补充词语**：给规则已经认识的东西添一个叫法，不删原有的。信息栏的栏名（文号、有效性……）在读取网页时就要认出，规则包不能添加。*Words add names for what a rule knows; none is taken away. The labels of the field table are needed while a page is read, before any pack, and cannot be added.*
- **门户**：几个规则包同样合适时，先用自己的；自己的之中，先用后加入的。*Of packs that fit a page equally, one of one’s own goes first, and of these the one added last.*`;

function descriptionOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null || !('description' in schema)) return '';
  return plain(String(schema.description));
}

function fieldTable(): string {
  const { properties = {}, required = [] } = packJsonSchema();
  const rows = Object.entries(properties).map(([name, schema]) => [
    code(name),
    required.includes(name) ? '✓' : '',
    descriptionOf(schema),
  ]);
  return table(['项 / Name', '必填 / Required', '说明 / What it is'], rows);
}

function portalsOf({ portals }: Pack): string {
  const words = portals.map(({ host, paths = [], organs = [] }) =>
    [code(host), ...paths.map(code), ...organs].join(' '),
  );
  return words.join('；') || '—';
}

const LEVELS = {
  district: '区级 / district',
  town: '街镇 / town',
  department: '部门 / department',
} as const;

function packTable(): string {
  const rows = packs.map((pack) => [
    code(pack.id),
    label(pack.title),
    pack.level === null ? '—' : LEVELS[pack.level],
    pack.since ?? '—',
    portalsOf(pack),
  ]);
  return table(['名称 / Id', '标题 / Title', '层级 / Level', '新文件起算日 / Since', '门户 / Portals'], rows);
}

function readersOf(readers: Readonly<Record<string, readonly string[]>>, name: string): string {
  return (readers[name] ?? []).map(code).join(' ') || '—';
}

function thresholdTable(): string {
  const values = packs.map(({ thresholds }) => new Map(Object.entries(thresholds)));
  const rows = Object.entries(thresholdNotes).map(([name, { title, unit, from }]) => [
    code(name),
    label(title),
    code(unit),
    ...values.map((of) => String(of.get(name) ?? '—')),
    from.length > 0 ? from.map(code).join(' ') : '工具取值 / the tool’s own',
    readersOf(thresholdReaders, name),
  ]);
  const head = ['数值 / Number', '含义 / Meaning', '单位 / Unit', ...packs.map(({ id }) => code(id))];
  return table([...head, '出自 / From', '用到的规则 / Read by'], rows);
}

const MATCHES = { part: '含有 / holds it', whole: '整个是 / is it' } as const;

function vocabularyTable(): string {
  const rows = Object.entries(vocabularyNotes).map(([name, { title, match }]) => [
    code(name),
    label(title),
    MATCHES[match],
    readersOf(wordReaders, name),
  ]);
  return table(['名单 / List', '是什么 / What it is', '匹配 / Match', '用到的规则 / Read by'], rows);
}

function span({ clauses }: Group): string {
  const numbers = clauses.map((id) => id.slice(id.indexOf('/') + 1)).filter((id) => /^\d+$/.test(id));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return clauses.length === 0 ? '—' : `${clauses.length} ×`;
  return first === last ? first : `${first}–${last}`;
}

function outline(pack: Pack): string {
  const rows = sheetOf(pack).map((group) => [
    group.id,
    label(group.title),
    span(group),
    group.rules.map(({ id, weight }) => `${code(id)} ${weight}`).join('、') || '—',
  ]);
  const head = ['编号 / Id', '分组 / Group', '条款 / Clauses', '规则和权重 / Rules and weights'];
  return `### ${label(pack.title)}（${code(pack.id)}）\n\n${table(head, rows)}`;
}

/** docs/packs.md: how to write a pack, with an example, and what the built-in ones hold. */
export function packsPage(): string {
  return [
    '<!-- Generated by `npm run docs` from rules/packs/ and scripts/docs/packs.ts. Do not edit. -->',
    INTRO,
    '## 自带的规则包 / Built-in packs',
    packTable(),
    `要点没有规定权重、否决和计分方式：自带的规则包用工具的通常权重、加权平均，不设否决。想设否决，先考虑触犯法律的 ${redLines.map(code).join('、')}。`,
    '*The plans set no weights, vetoes or manner of scoring: built-in packs use the tool’s usual weights and the weighted mean, without vetoes. The first to think of as vetoes are those two, which break the law.*',
    '区级规则包之下，自有域名的委办局网站（如 `rsj.songjiang.gov.cn`，首页写明是某局、某委）按部门判断：只有区政府才有的责任不问它。',
    '*Under a district’s pack a bureau’s own host (such as `rsj.songjiang.gov.cn`, whose home page names the bureau) is judged as a department: it is not asked for what only the district’s government owes.*',
    OWN,
    fieldTable(),
    '### 完整的例子 / A complete example',
    `\`\`\`json\n${JSON.stringify(packExample, null, 2)}\n\`\`\``,
    REFUSED,
    EFFECT,
    '## 数值 / Numbers',
    `写作 \`{ "value": 1, "unit": "rows" }\`，单位必须写对。“—”：这份要点没有定这个数。“用到的规则”为“—”的，目前不能改。`,
    '*Written with their unit. “—”: the plan does not set the number. What no rule reads yet cannot be changed.*',
    thresholdTable(),
    '## 补充词语 / Further words',
    '每个名单最多 50 个词，每个词 2–20 个字；空格不计。',
    '*At most 50 words a list, 2 to 20 characters each; spaces do not count.*',
    vocabularyTable(),
    `## 分组 / Groups`,
    `按要点自己的结构分组；规则归入它所依据的条款所在的组，每条规则只出现一次；本要点没有相应条款的归入“参照其他要点”（${code('analogy')}）。名称：${builtInIds.map(code).join('、')}。`,
    '*The plan’s own outline. A rule stands once, in the group of the clause that it rests on; where the plan has none, by analogy.*',
    ...packs.map(outline),
    '',
  ].join('\n\n');
}
