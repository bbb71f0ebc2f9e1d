import { measure, subjects, tallyOf } from './measure.ts';

for (const subject of subjects) {
  console.log(`${subject.zh} / ${subject.en}: ${subject.pages.length}`);
  console.table(tallyOf(measure(subject)));
}
