/** Lets a person save what a stream gives as a file, as a download does. Rejects where the stream breaks off. */
export async function saveStream(
  name: string,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  // The browser keeps what is large on disk.
  const blob = await new Response(stream).blob();
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser begins to read it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
