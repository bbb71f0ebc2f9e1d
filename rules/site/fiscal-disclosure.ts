import { type SiteSetting, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { FISCAL_COLUMN, fiscalContents, OF_GOVERNMENT } from '../words/fiscal-contents.ts';
import { columnsNamed, placeOfColumn } from './search/columns.ts';
import { namesOf, type Standing, standingOf } from './search/contents.ts';

/** `MM-DD` after which the year's budget and last year's final accounts are expected. */
const BUDGET_DUE = '04-30';
const ACCOUNTS_DUE = '10-20';
const PROCUREMENT_MONTHS = 12;

type View = SiteView<'columns' | 'entrances' | 'items'>;

interface Found extends Standing {
  /** The newest round is not due yet, and the one before may have gone from the site. */
  readonly open: boolean;
  /** Departments' figures alone, where the government's own are asked for. */
  readonly departmental: boolean;
}

function kindsOf(site: View, { year, today, level }: SiteSetting): Found[] {
  const isOpen = (due: string) => today <= `${year}-${due}`;
  const ours = level === 'town' || level === 'department' ? site.organs : null;
  const budget = year - (isOpen(BUDGET_DUE) ? 1 : 0);
  const accounts = year - (isOpen(ACCOUNTS_DUE) ? 2 : 1);
  const bought = addMonths(today, -PROCUREMENT_MONTHS);
  const inYear = (first: number, published: number) => ({ year: first, since: `${published}-01-01` });
  const { debt, finalAccounts, procurement } = fiscalContents;
  const kinds = [
    { content: fiscalContents.budget, round: inYear(budget, budget), open: isOpen(BUDGET_DUE) },
    { content: finalAccounts, round: inYear(accounts, accounts + 1), open: isOpen(ACCOUNTS_DUE) },
    { content: procurement, round: { year: Number(bought.slice(0, 4)), since: bought }, open: false },
    // It comes with the budget's report, for the year that has ended.
    ...(level === 'district' ? [{ content: debt, round: inYear(budget - 1, budget), open: false }] : []),
  ];
  return kinds.map(({ content, round, open }) => {
    const standing = standingOf(site, content, { round, around: FISCAL_COLUMN, ours });
    const ofGovernment = standing.items.some(({ title }) => OF_GOVERNMENT.test(title));
    const asksGovernment =
      level === 'district' && (content === fiscalContents.budget || content === finalAccounts);
    return { ...standing, open, departmental: asksGovernment && standing.items.length > 0 && !ofGovernment };
  });
}

export const fiscalDisclosure = siteRule({
  id: 'fiscal-disclosure',
  title: {
    zh: '预决算、政府采购、债务等财政信息公开',
    en: 'Budgets, final accounts, procurement and debt are public',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/29', basis: 'stated' },
    { clause: 'songjiang-2025/16', basis: 'stated' },
    { clause: 'huating-2025/prose-1.2.2b', basis: 'stated' },
    { clause: 'chongming-2025/13', basis: 'stated' },
    { clause: 'huating-2025/4', basis: 'stated' },
    { clause: 'jiading-2023/28', basis: 'derived' },
    { clause: 'huating-2025/24', basis: 'derived' },
    { clause: 'huating-2025/30', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items'],
  yearly: true,
  assumes: [
    {
      zh: '年度看标题所写的年份；标题不写年份的，预算看发布年，决算看发布年的上一年。',
      en: 'The year is that in the title; without one, that of publication for a budget, the year before for final accounts.',
    },
    {
      zh: '债务只问区；债务数字可能写在预决算报告的附件里，没有单独条目不算缺。',
      en: 'Debt is asked of districts only; it may stand in an attachment of the budget, so no entry of its own is no fault.',
    },
    {
      zh: '镇和部门只看本单位的预决算；镇的可能在区的平台上。',
      en: 'Of a town or department its own figures are asked for; a town’s may be on the district’s platform.',
    },
  ],
  borrows: [
    {
      zh: '预算4月30日、决算10月20日、采购12个月是本工具的参数，不出自要点。',
      en: 'Budget by 30 April, final accounts by 20 October, procurement within 12 months: parameters of this tool, not of a plan.',
    },
  ],
  messages: {
    open: { what: { zh: '当期都有：{kinds}。', en: 'All of the current round are there: {kindsEn}.' } },
    none: {
      what: { zh: '没有找到当期的{kinds}。', en: 'Nothing of the current round was found: {kindsEn}.' },
      why: { zh: '财政信息应依法公开。', en: 'Public finance has to be public.' },
      fix: { zh: '在财政信息栏目发布当期内容。', en: 'Publish them in the column of public finance.' },
    },
    partly: {
      what: { zh: '缺当期的{kinds}。', en: 'Missing for the current round: {kindsEn}.' },
      why: {
        zh: '要点要求预决算、政府采购等规范公开。',
        en: 'The plan asks for budgets, accounts and procurement alike.',
      },
      fix: {
        zh: '补发当期内容，或链接到发布的平台。',
        en: 'Publish what is missing, or link to where it is.',
      },
    },
    unsure: {
      what: {
        zh: '{kinds}有栏目或入口，当期内容没有看到。',
        en: 'There is a column or a way in, but its current content was not seen: {kindsEn}.',
      },
      fix: { zh: '请打开栏目和附件核对。', en: 'Open the column and its attachments.' },
    },
    attached: {
      what: {
        zh: '没有单独的{kinds}条目，可能在预决算附件里。',
        en: 'No entry of its own: {kindsEn}; it may stand in an attachment of the budget.',
      },
      fix: { zh: '请打开预决算附件核对。', en: 'Open the attachments of budget and final accounts.' },
    },
    departmental: {
      what: {
        zh: '{kinds}只看到部门的，没有看到政府的。',
        en: 'Only those of departments were seen, not the government’s own: {kindsEn}.',
      },
      fix: { zh: '请查找政府预决算。', en: 'Look for those of the government itself.' },
    },
    elsewhere: {
      what: {
        zh: '本站没有找到{kinds}，可能在区的平台上。',
        en: 'Not found on this site: {kindsEn}; they may be on the district’s platform.',
      },
      fix: { zh: '请到区的预决算平台查找本镇。', en: 'Look for the town on the district’s platform.' },
    },
    notDue: {
      what: { zh: '{kinds}当期的还没有到期。', en: 'Not due yet for the current round: {kindsEn}.' },
      fix: { zh: '到期后再看。', en: 'Look again when it is due.' },
    },
    noBudget: {
      what: { zh: '“{name}”说明没有可公开的内容。', en: '“{name}” states that there is nothing to publish.' },
    },
    unseen: {
      what: {
        zh: '没有看到会列出{kinds}的地方。',
        en: 'What would show it was not seen: {kindsEn}.',
      },
      fix: { zh: '请打开公开目录中的财政信息。', en: 'Open public finance in the openness index.' },
    },
  },
  judge(site, setting) {
    const kinds = kindsOf(site, setting);
    const of = (state: Standing['state']) => kinds.filter((kind) => kind.state === state);
    const here = of('here');
    const places = kinds.flatMap((kind) => kind.places.slice(0, 2));
    const cannotTell = (
      message: 'unsure' | 'attached' | 'departmental' | 'elsewhere' | 'notDue' | 'unseen',
      those: readonly Standing[],
    ) => ({ outcome: 'cantTell' as const, message, data: namesOf(those), places });
    const absent = of('missing');
    const inAttachment = (kind: Found) =>
      kind.content === fiscalContents.debt &&
      here.some(({ content }) => content !== fiscalContents.procurement);
    const missing = absent.filter((kind) => !kind.open && !inAttachment(kind));
    const columns = columnsNamed(site, FISCAL_COLUMN);
    const saying = columns.find(({ saysNone, entries }) => saysNone && entries === 0);
    // A district has a budget, whatever the column says.
    if (saying !== undefined && setting.level !== 'district' && here.length === 0) {
      return { outcome: 'inapplicable', message: 'noBudget', data: { name: saying.name } };
    }
    if (missing.length > 0) {
      // A town's own may be on the district's platform; only a column of its own that lacks it settles that.
      if (setting.level === 'town' && missing.every((kind) => kind.places.length === 0)) {
        return cannotTell('elsewhere', missing);
      }
      const isAll = kinds.every((kind) => kind.state === 'missing');
      return {
        outcome: 'failed',
        severity: isAll ? 'error' : 'warning',
        message: isAll ? 'none' : 'partly',
        data: namesOf(missing),
        places: columns.map(placeOfColumn),
      };
    }
    const unsure = [...of('unsure'), ...of('linked')];
    if (unsure.length > 0) return cannotTell('unsure', unsure);
    const unseen = of('unseen');
    if (unseen.length > 0) return cannotTell('unseen', unseen);
    const departmental = kinds.filter((kind) => kind.departmental);
    if (departmental.length > 0) return cannotTell('departmental', departmental);
    const open = absent.filter((kind) => kind.open);
    if (open.length > 0) return cannotTell('notDue', open);
    if (absent.length > 0) return cannotTell('attached', absent);
    return { outcome: 'passed', message: 'open', data: namesOf(here), places };
  },
});
