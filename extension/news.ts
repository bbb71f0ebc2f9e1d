/** What the background tells open surfaces: there is something new to ask about a tab. */
export interface News {
  readonly type: 'news';
  readonly tab: number;
}

/** Whether a message is news. */
export function isNews(message: unknown): message is News {
  if (typeof message !== 'object' || message === null) return false;
  return 'type' in message && message.type === 'news' && 'tab' in message && typeof message.tab === 'number';
}
