/** The program of the thread that gathers the facts of pages; the build puts in its place where it lies in the package. */
export const threadFile = new URL('./page-thread.ts', import.meta.url);
