import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteMessage } from '../../facts/site.ts';
import { shanghaiDay } from '../../rules/words/dates.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title'>;

/** The last step of a message's own page: it names no channel. */
const NO_CHANNEL = /^(?:正文|详情|详细|内容|信件(?:内容|详情)|来信(?:内容|详情)|查看(?:信件|来信)?)$/;

/** Messages of the public with their answers, from boards and from pages of their own. */
export class Messages {
  readonly all: SiteMessage[] = [];

  /** Takes up a page; one that is no board has none. */
  add({ kind, address, title, breadcrumb, gathering, messages = [] }: Page): void {
    if (kind.kind !== 'message-board' || messages.length === 0) return;
    const path = (breadcrumb?.items ?? []).filter((name) => !NO_CHANNEL.test(name.replace(/\s/g, '')));
    const channel = path.at(-1) || title.text;
    const seen = shanghaiDay(gathering.at) ?? gathering.at.slice(0, 10);
    for (const { title: subject, submitted, replied, status } of messages) {
      this.all.push({ page: address.url, channel, path, title: subject, submitted, replied, status, seen });
    }
  }
}
