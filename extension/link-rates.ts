/** Requests per second to one host that a person can choose from; the first is the usual one. */
export const LINK_RATES = [1, 2, 5, 10] as const;
export type LinkRate = (typeof LINK_RATES)[number];
