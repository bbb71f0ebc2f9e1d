interface Tag {
  readonly name: string;
  readonly content: string;
}

/** The content of a page tag of the national standard; an empty string where it is empty or not there. */
export function metaContent(tags: readonly Tag[], name: string): string {
  return tags.find((tag) => tag.name === name && tag.content !== '')?.content ?? '';
}
