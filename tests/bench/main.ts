import { benchBrowser } from './browser.ts';
import { benchNode } from './node.ts';
import { benchSizes } from './sizes.ts';

benchSizes();
benchNode();
await benchBrowser();
