/** Bytes of an answer's head: as Chromium. */
export const MOST_HEADER_BYTES = 256 * 1024;

/** Bytes: a body that is left unread is read off if it is as short as this, so that the connection can serve again. */
export const WORTH_READING_OFF = 16_384;
