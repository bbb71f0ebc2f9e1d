import { benchBrowser } from './browser.ts';
import { benchNode } from './node.ts';

benchNode();
await benchBrowser();
