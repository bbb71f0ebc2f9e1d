interface Dates {
  readonly published: { readonly date: string } | null;
  readonly issued: { readonly date: string } | null;
}

/** The day on which a page was published, where that is before the first day that is audited; else null. */
export function tooEarly({ published, issued }: Dates, since: string | null): string | null {
  const day = published?.date ?? issued?.date ?? null;
  return since !== null && day !== null && day < since ? day : null;
}
