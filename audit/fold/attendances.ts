import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteAttendance } from '../../facts/site.ts';
import { isAttendanceRecord, isPublicAttendance } from '../../rules/words/attendance.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'dates'>;

/** Pages of a single article tell of a meeting; lists only name such pages. */
const ARTICLES = new Set(['other', 'policy-document', 'decision-catalogue']);

/** Pages that tell that citizens attended a meeting, by their title or their text. */
export class Attendances {
  readonly all: SiteAttendance[] = [];

  /** Takes up a page; most tell of none. */
  add({ kind, address, title, dates, keyPassages = [] }: Page): void {
    if (!ARTICLES.has(kind.kind)) return;
    const passages = keyPassages.filter(({ topic, place }) => topic === 'attendance' && place === 'main');
    const [first] = passages;
    if (first === undefined && !isPublicAttendance(title.text)) return;
    if (!isAttendanceRecord(title.text, passages)) return;
    this.all.push({
      url: address.url,
      title: title.text,
      day: dates.published?.date ?? null,
      text: first?.text ?? title.text,
      organs: [...kind.organs],
    });
  }
}
