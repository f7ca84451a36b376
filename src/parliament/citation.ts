import type { CitationRole } from "./record.ts";
import type { Span } from "./text.ts";

/** A reference in a text to an official document, zaak, dossier or pledge. Offsets are UTF-16 units of the text. */
export interface Citation extends Span {
  /** The canonical id: `kst-36600-XX-29`, `dossier-36333`, `2024Z18231` … */
  readonly id: string;
  /** The piece of the text that names it. */
  readonly text: string;
  readonly role: CitationRole;
  /** Named by its proposers only, or otherwise uncertain: what speaks for it. Absent on a certain citation. */
  readonly possible?: string;
}

/** What the text's surroundings know and the text itself does not say. */
export interface CitationContext {
  /** The dossier that relative numbers belong to, as `dossier-33964` or `33964`. */
  readonly dossier?: string;
  /** Tells whether an id exists in the archive; null where it cannot know. Decides ambiguous readings. */
  readonly exists?: (id: string) => boolean | null;
}
