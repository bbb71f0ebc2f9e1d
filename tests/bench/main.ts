import { benchBrowser } from './browser.ts';
import { benchLinks } from './links.ts';
import { benchNode } from './node.ts';
import { benchSizes } from './sizes.ts';

benchSizes();
benchNode();
await benchLinks();
await benchBrowser();
