import { guidedRule } from '../contract.ts';
import { isColumnOfOneClass, isForeignTo } from '../words/column-content.ts';
import { mainListOf } from '../words/main-list.ts';
import { ownColumnOf } from '../words/page-column.ts';

/** Share of items that fit, from which on the tool suggests that the column is in order. */
const ENOUGH = 0.9;
/** One item may belong to two columns; from two on the tool suggests that they are mixed. */
const LEAST_FOREIGN = 2;

export const columnContent = guidedRule({
  id: 'column-content',
  title: { zh: '栏目内容与栏目名称相符', en: 'Items belong to the column that they stand in' },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/prose-1.2.3c', basis: 'stated' },
    { clause: 'jiading-2023/76', basis: 'derived' },
    { clause: 'huating-2025/3', basis: 'derived' },
  ],
  appliesTo: ['column-list'],
  needs: ['kind', 'title', 'breadcrumb', 'metaTags', 'listEntries', 'links'],
  assumes: [
    {
      zh: '只看名称专一的栏目；新闻栏目和通知公告等综合栏目不在此列。',
      en: 'Only columns of one class of items are looked at; news and mixed columns (通知公告) are not.',
    },
    {
      zh: '只凭条目标题判断，只看本栏的主列表。',
      en: 'Items are told by their titles alone, in the main list of the page.',
    },
  ],
  borrows: [
    {
      zh: '相符条目达90%即建议“相符”，2条以上不符才建议“混杂”：工具参数，要点未定。',
      en: '90% of items that fit, and two that do not: settings of the tool, not of the plans.',
    },
  ],
  messages: {
    suspects: {
      what: {
        zh: '栏目“{column}”共{total}条，其中{count}条看来不属于本栏（相符{share}%），如：{title}',
        en: 'Column “{column}”: {count} of {total} items do not seem to belong here ({share}% fit), such as: {title}',
      },
    },
    none: {
      what: {
        zh: '没有看到与栏目不符的条目，或栏目本就综合。',
        en: 'No item out of place was seen, or the column is mixed by design.',
      },
    },
  },
  guide: {
    look: { zh: '请看标出的条目。', en: 'Look at the rows marked.' },
    question: {
      zh: '这些条目是否放错了栏目？',
      en: 'Do these items stand in the wrong column?',
    },
    answers: {
      fits: { label: { zh: '没有，属于本栏', en: 'No, they belong here' }, outcome: 'passed' },
      mixed: {
        label: { zh: '是，内容混杂', en: 'Yes, the column is mixed' },
        outcome: 'failed',
        why: {
          zh: '要点要求法定公开专栏内容与栏目相符，杜绝内容混杂。',
          en: 'The plan asks that a column hold what its name says.',
        },
        fix: {
          zh: '把这些条目移到相应栏目，并核对发布时的栏目选择。',
          en: 'Move these items to their own columns, and check how items are filed.',
        },
      },
      both: {
        label: { zh: '同时属于两个栏目', en: 'They belong to both columns' },
        outcome: 'passed',
      },
      general: {
        label: { zh: '这是综合栏目', en: 'The column is mixed by design' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, breadcrumb, metaTags, listEntries, links }) {
    const column = ownColumnOf({ title, breadcrumb, metaTags });
    if (kind.kind !== 'column-list' || !isColumnOfOneClass(column))
      return { shows: 'nothing', message: 'none' };
    const rows = mainListOf(listEntries, links);
    const foreign = rows.filter((row) => isForeignTo(column, row.title));
    const [first] = foreign;
    if (first === undefined) return { shows: 'nothing', message: 'none' };
    const share = 1 - foreign.length / rows.length;
    return {
      shows: 'evidence',
      message: 'suspects',
      data: {
        column,
        total: rows.length,
        count: foreign.length,
        share: Math.floor(share * 100),
        title: first.title,
      },
      spots: foreign.slice(0, 10).map(({ at }) => at),
      suggests: share >= ENOUGH ? 'fits' : foreign.length >= LEAST_FOREIGN ? 'mixed' : null,
    };
  },
});
