import { measure, tallyOf } from './measure.ts';

console.table(tallyOf(measure()), ['rule', 'pages', 'faults', 'found', 'open', 'falseAlarms', 'needless']);
