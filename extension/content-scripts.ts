/** The scripts that run inside pages, by their paths in the built extension. */
export const contentScripts = {
  /** Reads a page; declared for the portals, injected elsewhere on a click. */
  page: '/page.js',
  /** Reads what stands in a frame; goes where `page` goes. */
  frame: '/frame.js',
  /** Marks spots; injected when someone asks to see them. */
  mark: '/mark.js',
} as const;
