/** The program of the thread that reads pages; the build puts in its place where it lies in the package. */
export const threadFile = new URL('./page-thread.ts', import.meta.url);
