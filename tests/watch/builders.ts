import type { Citation, DocumentText } from "#parliament";
import { compileWatches, type Evidence, type MatchInput, type Watch } from "#watch";

/** A watch that differs from the plainest one in the given fields. */
export function watch(fields: Partial<Watch> = {}): Watch {
  return { id: "w", name: "W", channel: "#w", ...fields };
}

/** A letter without text that differs in the given fields. */
export function input(fields: Partial<MatchInput> = {}): MatchInput {
  return {
    subject: { kind: "document", ids: ["2024D00001"] },
    dossier: null,
    documentClass: "letter",
    title: "",
    from: [],
    parties: [],
    committees: [],
    text: null,
    textCitations: [],
    titleCitations: [],
    ...fields,
  };
}

export function documentText(text: string, pages: readonly number[] = []): DocumentText {
  const spans = pages.map((start, page) => ({ start, end: pages[page + 1] ?? text.length }));
  return { format: "text", text, pages: spans, paragraphs: [], headings: [], footnotes: [] };
}

export function citation(id: string, text: string, start: number): Citation {
  return {
    id,
    text,
    start,
    end: start + text.length,
    role: "mentions",
    treatment: "mentioned",
    speaker: "other",
  };
}

/** What a query finds in a text: the pieces of evidence, or null where it does not hit. */
export function find(
  query: string,
  text: string,
  fields: Partial<MatchInput> = {},
): readonly Evidence[] | null {
  const hits = compileWatches([watch({ query })]).match(input({ text: documentText(text), ...fields }));
  return hits[0]?.evidence ?? null;
}

/** The words that a query finds in a text, as they stand there. */
export function words(
  query: string,
  text: string,
  fields: Partial<MatchInput> = {},
): readonly string[] | null {
  return find(query, text, fields)?.map((evidence) => evidence.text) ?? null;
}
