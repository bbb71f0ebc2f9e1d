import type { Spot } from '../../facts/shape/spot.ts';
import { guidedRule } from '../contract.ts';
import { type GazetteEntry, gazetteEntryOf, isIssue } from '../words/gazette-contents.ts';
import { isAttachment } from '../words/unread-text.ts';

/** Entries from which on a page that does not name its issue is taken for the contents of one. */
const CONTENTS = 3;
/** A shorter label is a button or a tab. */
const SHORTEST_TITLE = 8;

export const gazetteCoverage = guidedRule({
  id: 'gazette-coverage',
  title: {
    zh: '政府公报收录解读和部门、乡镇文件',
    en: 'The gazette holds interpretations and documents of departments and towns',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/80', basis: 'stated' },
    { clause: 'chongming-2025/22', basis: 'stated' },
    { clause: 'songjiang-2025/26', basis: 'derived' },
  ],
  appliesTo: ['gazette'],
  needs: ['kind', 'title', 'links', 'body'],
  assumes: [
    {
      zh: '按目录标题、分栏名和文号代字判断发文机关；一期没有收录，不等于全年没有。',
      en: 'Whose a document is follows from its title, heading and number; one issue does not speak for the year.',
    },
  ],
  borrows: [
    {
      zh: '标题不写期号的页面，有3条以上目录才提问：工具参数，要点未定。',
      en: 'Three entries make a contents page where the title names no issue: a setting of the tool, not of the plans.',
    },
  ],
  messages: {
    both: {
      what: {
        zh: '目录{total}条中，解读{interpretations}条，部门文件{departments}条，乡镇街道文件{towns}条。',
        en: 'Of {total} entries {interpretations} are interpretations, {departments} of departments, {towns} of towns.',
      },
    },
    partly: {
      what: {
        zh: '目录{total}条中，只认出解读{interpretations}条、部门文件{departments}条、乡镇街道文件{towns}条。',
        en: 'Of {total} entries only these could be told: {interpretations} interpretations, {departments} of departments, {towns} of towns.',
      },
    },
    file: {
      what: {
        zh: '公报是附件或图片，目录没有读取，如：{label}',
        en: 'The issue is a file or a picture, and its contents were not read, such as: {label}',
      },
    },
    none: {
      what: {
        zh: '本页不是公报目录；请打开某一期的目录。',
        en: 'This is no contents page; open that of an issue.',
      },
    },
  },
  guide: {
    look: {
      zh: '请看标出的目录条目，并翻看本年各期目录。',
      en: 'Look at the entries marked, and at the contents of the year’s other issues.',
    },
    question: {
      zh: '本年公报是否收录了重要政策解读和部门、乡镇街道文件？',
      en: 'Does this year’s gazette hold interpretations and documents of departments and towns?',
    },
    answers: {
      covers: { label: { zh: '都收录了', en: 'All of them' }, outcome: 'passed' },
      noneInYear: {
        label: { zh: '全年都没有', en: 'None in the year' },
        outcome: 'failed',
        why: {
          zh: '要点要求公报收录重要解读和部门、乡镇文件。',
          en: 'The plans ask for interpretations and for documents of departments and towns.',
        },
        fix: {
          zh: '在下一期公报中收录重要解读和部门、乡镇文件。',
          en: 'Take them into the next issue.',
        },
      },
      otherIssues: {
        label: { zh: '还要看其他各期', en: 'Other issues are still to be seen' },
        outcome: 'cantTell',
      },
      noGazette: {
        label: { zh: '不是政府公报', en: 'This is no government gazette' },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, links, body }) {
    if (kind.kind !== 'gazette' || kind.official === 'yes') return { shows: 'nothing', message: 'none' };
    const here = links.filter(
      ({ place, hidden, label }) => place === 'main' && !hidden && label.length >= SHORTEST_TITLE,
    );
    const entries = here.filter(
      ({ label, target }) => target.file === null && target.item && !isIssue(label),
    );
    if (entries.length < (isIssue(title.text) ? 1 : CONTENTS)) {
      const file = links.find(isAttachment);
      const isIssuePage = isIssue(title.text) && (file !== undefined || (body?.images ?? 0) > 0);
      if (!isIssuePage) return { shows: 'nothing', message: 'none' };
      const data = { label: file?.label ?? title.text };
      const spots = file ? [file.at] : title.heading === null ? [] : [title.heading];
      return { shows: 'evidence', message: 'file', data, spots, suggests: null };
    }
    const found: Record<GazetteEntry, Spot[]> = { interpretation: [], department: [], town: [], other: [] };
    for (const { label, heading, at } of entries) found[gazetteEntryOf(label, heading)].push(at);
    const { interpretation, department, town } = found;
    const data = {
      total: entries.length,
      interpretations: interpretation.length,
      departments: department.length,
      towns: town.length,
    };
    const told = [...interpretation.slice(0, 4), ...department.slice(0, 4), ...town.slice(0, 4)];
    const spots = told.length > 0 ? told : entries.slice(0, 5).map(({ at }) => at);
    const covers = interpretation.length > 0 && department.length + town.length > 0;
    return {
      shows: 'evidence',
      message: covers ? 'both' : 'partly',
      data,
      spots,
      suggests: covers ? 'covers' : null,
    };
  },
});
