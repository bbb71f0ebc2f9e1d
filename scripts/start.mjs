import { runWithSetup } from './setup.mjs';

runWithSetup('scripts/start.ts', process.argv.slice(2));
