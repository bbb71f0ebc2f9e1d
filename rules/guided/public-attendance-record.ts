import { guidedRule } from '../contract.ts';
import { isAttendanceRecord, isAttendanceRow } from '../words/attendance.ts';
import { passagesOn } from '../words/key-words.ts';
import { isTextUnread } from '../words/unread-text.ts';

const CATALOGUE = /决策.{0,10}目录/;

export const publicAttendanceRecord = guidedRule({
  id: 'public-attendance-record',
  title: {
    zh: '公开公众代表列席会议的意见及采纳情况',
    en: 'Attendance records tell what the citizens said and what became of it',
  },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/18', basis: 'stated' },
    { clause: 'chongming-2025/17', basis: 'stated' },
    { clause: 'songjiang-2025/20', basis: 'stated' },
    { clause: 'jiading-2023/61', basis: 'derived' },
    { clause: 'jiading-2023/60', basis: 'derived' },
    { clause: 'xujing-2023/13', basis: 'derived' },
    { clause: 'huating-2025/16', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'title', 'keyPassages', 'listEntries', 'links', 'media', 'body'],
  assumes: [
    {
      zh: '机关负责人、国有企业负责人列席，以及旁听庭审，不是公众代表列席。',
      en: 'Officials who attend, heads of state firms, and hearings in court are no attendance of citizens.',
    },
    {
      zh: '方案、制度、年报和招募公告谈到列席，不是列席记录。',
      en: 'Plans, rules, annual reports and calls for attendants are not records.',
    },
  ],
  messages: {
    complete: {
      what: {
        zh: '列席记录写有代表、意见和采纳情况：“{words}”。',
        en: 'The record tells of the citizens, their opinions and what was adopted: “{words}”.',
      },
    },
    adoptionUntold: {
      what: {
        zh: '列席记录写有代表的意见，没有找到采纳、回应或落实的字样。',
        en: 'The record tells of opinions; no words on adoption, answer or follow-up were found.',
      },
    },
    opinionsUntold: {
      what: {
        zh: '列席记录没有找到代表意见及采纳情况的字样。',
        en: 'No words on the opinions given or what became of them were found in the record.',
      },
    },
    unread: {
      what: {
        zh: '列席记录主要是视频、图片或附件，文字未能读取。',
        en: 'The record is mainly a video, pictures or a file; its words could not be read.',
      },
    },
    rows: {
      what: {
        zh: '列表中有{count}条列席记录，需逐条打开查看。',
        en: 'Records of attendance in the list: {count}. Each is to be opened.',
      },
    },
    none: { what: { zh: '本页没有公众代表列席的记录。', en: 'There is no record of attendance here.' } },
  },
  guide: {
    look: {
      zh: '请看标出的列席段落、列席条目，以及有链接的决策目录。',
      en: 'Look at the passages and rows marked, and the decision catalogue where it is linked.',
    },
    question: {
      zh: '记录是否交代了谁列席、哪项议题、提了什么意见、采纳或落实得怎样？',
      en: 'Does the record tell who attended, on which item, what they said, and what became of it?',
    },
    answers: {
      told: { label: { zh: '都交代了', en: 'All of it' }, outcome: 'passed' },
      untold: {
        label: { zh: '没有交代采纳或落实', en: 'Adoption or follow-up is not told' },
        outcome: 'failed',
        why: {
          zh: '要点要求公开列席和意见采纳情况，并跟踪反馈建议落实。',
          en: 'The plans ask that attendance and adoption be published and followed up.',
        },
        fix: {
          zh: '在记录中补充代表意见及采纳、回应或落实情况。',
          en: 'Add to the record the opinions and what was adopted, answered or done.',
        },
      },
      elsewhere: {
        label: { zh: '在视频或其他页面，还要看', en: 'In a video or on another page, still to be seen' },
        outcome: 'cantTell',
      },
      noRecord: {
        label: {
          zh: '不是公众列席记录，或是不公开的专题会',
          en: 'No record of this kind, or a closed meeting',
        },
        outcome: 'inapplicable',
      },
    },
  },
  observe({ kind, title, keyPassages, listEntries, links, media, body }) {
    // Documents, reports and guides speak of attendance as a duty or in passing.
    if (kind.kind !== 'other' && kind.kind !== 'column-list') return { shows: 'nothing', message: 'none' };
    if (kind.kind === 'column-list') {
      const rows = listEntries.filter((entry) => isAttendanceRow(entry.title));
      if (rows.length === 0) return { shows: 'nothing', message: 'none' };
      const spots = rows.slice(0, 10).map(({ at }) => at);
      return { shows: 'evidence', message: 'rows', data: { count: rows.length }, spots, suggests: null };
    }
    const attended = passagesOn(keyPassages, 'attendance').filter(({ place }) => place === 'main');
    if (!isAttendanceRecord(title.text, attended)) return { shows: 'nothing', message: 'none' };
    const catalogue = links.filter(
      ({ label, place, hidden }) =>
        !hidden && (place === 'main' || place === 'related') && CATALOGUE.test(label),
    );
    const said = passagesOn(keyPassages, 'opinions', 'adoption').filter(({ place }) => place === 'main');
    const spots = [...attended, ...said, ...catalogue].slice(0, 10).map(({ at }) => at);
    const adopted = said.find(({ topic }) => topic === 'adoption');
    if (adopted !== undefined && attended.length > 0) {
      return {
        shows: 'evidence',
        message: 'complete',
        data: { words: adopted.text },
        spots,
        suggests: 'told',
      };
    }
    const unread = isTextUnread(body) || media.some(({ type, inBody }) => type === 'video' && inBody);
    if (unread) return { shows: 'evidence', message: 'unread', spots, suggests: null };
    if (said.length > 0) return { shows: 'evidence', message: 'adoptionUntold', spots, suggests: 'untold' };
    return { shows: 'evidence', message: 'opinionsUntold', spots, suggests: null };
  },
});
