import { guidedRule } from '../contract.ts';
import { isBudget, isProjectSheet, largeAmountsIn } from '../words/large-project.ts';
import { mainListOf } from '../words/main-list.ts';
import { isAttachment } from '../words/unread-text.ts';

export const largeProjectBudget = guidedRule({
  id: 'large-project-budget',
  title: {
    zh: '预算1000万元以上的项目逐个公开预决算',
    en: 'Every project of 10 million yuan or more publishes its budget and final account',
  },
  severity: 'info',
  cites: [{ clause: 'jiading-2023/28', basis: 'stated' }],
  appliesTo: 'any',
  needs: ['kind', 'title', 'keyPassages', 'listEntries', 'links'],
  assumes: [
    {
      zh: '金额指预算数，不是合同价、中标价；涉密项目除外。',
      en: 'The amount is that of the budget, not of a contract; secret projects are excepted.',
    },
    {
      zh: '网页表格按表头单位（元、万元）换算；附件里的表格没有读取。',
      en: 'Tables on the page are read by the unit over them; tables in files were not read.',
    },
  ],
  borrows: [
    {
      zh: '1000万元只见于嘉定的要点，其他单位不提问。',
      en: 'The 10 million stand in the plan of Jiading alone; elsewhere nothing is asked.',
    },
  ],
  messages: {
    amounts: {
      what: {
        zh: '页面上有{least}万元以上的金额（至少{count}处），如：{text}',
        en: 'Amounts of {least} × 10,000 yuan or more on the page (at least {count}), such as: {text}',
      },
    },
    files: {
      what: {
        zh: '预决算表在{count}个附件里，没有读取，如：{label}',
        en: 'The tables are in files that were not read ({count}), such as: {label}',
      },
    },
    rows: {
      what: {
        zh: '列表中有{count}条项目预决算，如：{label}',
        en: 'Budgets or accounts of projects in the list: {count}, such as: {label}',
      },
    },
    none: {
      what: {
        zh: '本页没有项目预决算，或本单位的要点没有这项要求。',
        en: 'There is no project budget here, or the plan in force does not ask for one.',
      },
    },
  },
  guide: {
    look: {
      zh: '请看标出的金额、附件和条目，在预算表中找出1000万元以上的项目。',
      en: 'Look at the amounts, files and rows marked, and find the projects of 10 million yuan or more.',
    },
    question: {
      zh: '预算1000万元以上的项目（涉密除外）是否都有单独的预决算表？',
      en: 'Does each of them, secret ones aside, have a sheet of its own?',
    },
    answers: {
      each: { label: { zh: '都有', en: 'Each one has' }, outcome: 'passed' },
      missing: {
        label: { zh: '有项目没有公开', en: 'Some project has none' },
        outcome: 'failed',
        why: {
          zh: '要点要求预算1000万元以上的项目全部公开预决算。',
          en: 'The plan asks that all projects of this size be published.',
        },
        fix: {
          zh: '补充公开该项目的预算表和决算表。',
          en: 'Publish the budget and the account of the project.',
        },
      },
      noProject: {
        label: { zh: '没有这样的项目，或都涉密', en: 'There is none, or all are secret' },
        outcome: 'inapplicable',
      },
      unread: { label: { zh: '附件打不开，无法判断', en: 'The files cannot be read' }, outcome: 'cantTell' },
    },
  },
  observe({ kind, title, keyPassages, listEntries, links }, { thresholds: { largeProject } }) {
    if (largeProject === null || (kind.kind !== 'other' && kind.kind !== 'column-list'))
      return { shows: 'nothing', message: 'none' };
    if (kind.kind === 'column-list') {
      const rows = mainListOf(listEntries, links).filter((row) => isProjectSheet(row.title));
      const [row] = rows;
      if (row === undefined) return { shows: 'nothing', message: 'none' };
      const data = { count: rows.length, label: row.title };
      const spots = rows.slice(0, 10).map(({ at }) => at);
      return { shows: 'evidence', message: 'rows', data, spots, suggests: null };
    }
    if (!isBudget(title.text) && !isProjectSheet(title.text)) return { shows: 'nothing', message: 'none' };
    const files = links.filter(isAttachment);
    const amounts = largeAmountsIn(
      keyPassages.filter(({ place }) => place === 'main'),
      largeProject,
    );
    const spots = [...amounts, ...files].slice(0, 10).map(({ at }) => at);
    const [amount] = amounts;
    if (amount) {
      const data = { least: largeProject, count: amounts.length, text: amount.text };
      return { shows: 'evidence', message: 'amounts', data, spots, suggests: null };
    }
    const [file] = files;
    if (file === undefined) return { shows: 'nothing', message: 'none' };
    const data = { count: files.length, label: file.label };
    return { shows: 'evidence', message: 'files', data, spots, suggests: null };
  },
});
