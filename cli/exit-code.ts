/**
 * 0: nothing failed at `error`. 1: something did. 2: wrong usage. 3: a page could not be read, or a folder not be used.
 * 130, 143: ended by SIGINT or SIGTERM, as shells count.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;
