import { decodeText, type FetchedFile, type RecordFile, UnreadableError } from "#parliament";

/** Longer than what says no more than where the text is. */
const STUB_CHARS_MAX = 600;
const STUB_BYTES_MAX = 20_000;

/**
 * The file of a publication. Some are XML in name only and say just that the text is in the PDF beside it: then that
 * one, where it can be had. In: what fetches one file. Throws what that throws.
 */
export async function fetchPublication(
  fetch: (file: RecordFile) => Promise<FetchedFile>,
  file: RecordFile,
): Promise<FetchedFile> {
  const fetched = await fetch(file);
  if (!isStub(fetched)) return fetched;
  const url = file.url.replace(/\/xml\/([^/]+)\.xml$/, "/pdf/$1.pdf").replace(/\.xml$/, ".pdf");
  if (url === file.url) return fetched;
  try {
    return await fetch({ url, contentType: "application/pdf", bytes: null });
  } catch (error) {
    if (error instanceof UnreadableError) return fetched;
    throw error;
  }
}

function isStub({ bytes, contentType }: FetchedFile): boolean {
  if (bytes.byteLength > STUB_BYTES_MAX) return false;
  const xml = decodeText(bytes, contentType);
  const text = xml.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  return /^\W{0,4}</.test(xml) && text.length <= STUB_CHARS_MAX && /\bpdf\b/i.test(text);
}
