import { runWithSetup } from './setup.mjs';

runWithSetup('scripts/test.ts', process.argv.slice(2));
