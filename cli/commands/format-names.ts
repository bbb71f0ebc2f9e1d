/** The formats of `mingcha site`; what writes each is in `cli/site/formats.ts`, loaded when it is needed. */
export const formatNames = ['json', 'text'] as const;
