import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { isConversion, numberedYear } from '../words/conversion.ts';
import { isFurtherPage } from '../words/further-page.ts';
import { passagesOn } from '../words/key-words.ts';
import { listNames } from '../words/list-names.ts';
import { recentRows } from '../words/recent-rows.ts';

const MOST_SPOTS = 6;
/** Years between a document's number and its row: less is the delay of a slow office. */
const OLD = 3;
/** Fewer may be a document put in its place again. */
const FEWEST_OLD = 3;

/** A row of a document far older than the day on which it was put there. */
function isOldDocument({ title, date }: Facts['listEntries'][number]): boolean {
  const year = numberedYear(title);
  return year !== null && date !== null && Number(date.slice(0, 4)) - year >= OLD;
}

export const proactiveConversionTrace = guidedRule({
  id: 'proactive-conversion-trace',
  title: {
    zh: '依申请公开信息、历史公文符合条件的转为主动公开',
    en: 'Information given on request and old documents are made public where they qualify',
  },
  severity: 'info',
  cites: [
    { clause: 'xujing-2023/20', basis: 'stated' },
    { clause: 'huating-2025/7', basis: 'stated' },
  ],
  appliesTo: ['column-list', 'government-openness-index'],
  needs: ['kind', 'address', 'title', 'breadcrumb', 'metaTags', 'links', 'listEntries', 'keyPassages'],
  assumes: [
    {
      zh: '审查在内部进行，网上没有痕迹不等于没有审查。',
      en: 'The review happens inside: that the web shows no trace is no proof that there was none.',
    },
    {
      zh: '信息公开首页问一次；列表页只在名称、标题写明，或有较多历史公文新近公开时才问。',
      en: 'Asked once on the openness index; on a list only where a name or a title says so, or where several old documents are new in it.',
    },
  ],
  borrows: [
    {
      zh: `文号年份比公开日期早${OLD}年以上、且有${FEWEST_OLD}条以上，才提示“历史公文新近公开”；数字由工具设定，不出自要点。`,
      en: `Rows at least ${OLD} years younger than the document's number, and at least ${FEWEST_OLD} of them, are shown as old documents newly published; the numbers are the tool's, not the plan's.`,
    },
  ],
  messages: {
    column: {
      what: {
        zh: '有“转主动公开”栏目，审计期内{count}条。',
        en: 'There is a column for it, with {count} rows of the time audited.',
      },
    },
    rows: {
      what: { zh: '有{count}条写明转为主动公开。', en: 'Rows that say they were made public: {count}.' },
    },
    marked: { what: { zh: '列表中标有：{word}', en: 'The list is marked: {word}' } },
    oldDocuments: {
      what: {
        zh: '有{count}条历史公文新近公开，是否转主动公开要人看。',
        en: 'Old documents newly published: {count}; whether they were converted is for a person to see.',
      },
    },
    entry: {
      what: { zh: '信息公开首页有入口：{label}', en: 'The index has an entry: {label}' },
    },
    noEntry: {
      what: {
        zh: '信息公开首页没有看到转主动公开的栏目或标注，不等于没有转。',
        en: 'The index shows no column or mark of it; that is no proof that nothing was converted.',
      },
    },
    otherPage: {
      what: { zh: '没有转主动公开的痕迹。', en: 'No trace of conversion.' },
    },
  },
  guide: {
    look: {
      zh: '看“依申请转主动公开”栏目或标注，以及早年公文新近公开的条目；必要时向单位核实。',
      en: 'Look at a column or a mark of conversion and at old documents that are new in the list; if need be ask the organ.',
    },
    question: {
      zh: '依申请提供的信息或历史公文，符合条件的已转为主动公开吗？',
      en: 'Was information given on request, or were old documents, made public where they qualify?',
    },
    answers: {
      converted: { label: { zh: '有转主动公开的条目', en: 'Yes, there are such items' }, outcome: 'passed' },
      unsure: {
        label: { zh: '网上看不出，还没有核实', en: 'Not to be seen; not verified yet' },
        outcome: 'cantTell',
      },
      none: {
        label: { zh: '确认应转而没有转', en: 'Confirmed: items qualify, none was converted' },
        outcome: 'failed',
        why: {
          zh: '别人还要再申请同样的信息。',
          en: 'Others have to ask for the same information again.',
        },
        fix: {
          zh: '把符合条件的信息转为主动公开，并在条目上注明。',
          en: 'Publish what qualifies, and mark the items.',
        },
      },
      noneQualifies: {
        label: { zh: '没有符合条件的信息', en: 'Nothing qualifies' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, address, title, breadcrumb, metaTags, links, listEntries, keyPassages }, { since }) {
    const heading = title.heading ? [title.heading] : [];
    const rows = recentRows(listEntries, links, since);
    if (kind.kind === 'column-list' && listNames({ title, breadcrumb, metaTags }).some(isConversion)) {
      const spots = rows.length > 0 ? rows.slice(0, MOST_SPOTS).map(({ at }) => at) : heading;
      const suggests = rows.some(({ date }) => date !== null) ? 'converted' : null;
      return { shows: 'evidence', message: 'column', data: { count: rows.length }, spots, suggests };
    }
    const converted = rows.filter((row) => isConversion(row.title));
    if (converted.length > 0) {
      const spots = converted.slice(0, MOST_SPOTS).map(({ at }) => at);
      return {
        shows: 'evidence',
        message: 'rows',
        data: { count: converted.length },
        spots,
        suggests: 'converted',
      };
    }
    if (kind.kind === 'government-openness-index') {
      const entry = links.find(({ label, hidden }) => !hidden && isConversion(label));
      if (entry) {
        const data = { label: entry.label };
        return { shows: 'evidence', message: 'entry', data, spots: [entry.at], suggests: null };
      }
      if (kind.subsite) return { shows: 'nothing', message: 'otherPage' };
      return { shows: 'evidence', message: 'noEntry', spots: heading, suggests: null };
    }
    const [mark] = passagesOn(keyPassages, 'conversion').filter(({ text }) => isConversion(text));
    if (mark)
      return {
        shows: 'evidence',
        message: 'marked',
        data: { word: mark.word },
        spots: [mark.at],
        suggests: null,
      };
    const old = isFurtherPage(address) ? [] : rows.filter(isOldDocument);
    if (old.length < FEWEST_OLD) return { shows: 'nothing', message: 'otherPage' };
    const spots = old.slice(0, MOST_SPOTS).map(({ at }) => at);
    return { shows: 'evidence', message: 'oldDocuments', data: { count: old.length }, spots, suggests: null };
  },
});
