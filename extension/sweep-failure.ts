/** Why a sweep has failed for which there was no room; any other reason is in the words of the fault. */
export const FULL = 'full';
