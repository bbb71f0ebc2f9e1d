import { perName } from './names.ts';

/** Classes of a row of tabs, and of what a tab shows. */
const TABS =
  /^(?:tabs?|tab(?:hd|nav|bar|box|menu|tit|title|head|btn|list|ul)|switch|accordion|collapse|slidebar)$/;
const TAB_CONTENT = /^(?:con|cont|content|pane|panel|bd|body)$/;
/** Whether a class is that of a row of tabs. */
export const isTabs = perName(false, (name) =>
  name.split(/\s+/).some((one) => {
    const words = one.toLowerCase().split(/[-_]+|\d+/);
    return words.some((word) => TABS.test(word)) && !words.some((word) => TAB_CONTENT.test(word));
  }),
);
/** Characters of the longest name of a tab. */
export const LONGEST_TAB = 10;
