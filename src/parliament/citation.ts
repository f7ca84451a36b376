import type { Speaker, Treatment } from "./claims/claim.ts";
import type { DocumentClass } from "./document-class.ts";
import type { CitationRole } from "./record.ts";
import type { Footnote, Reference, Span } from "./text.ts";

/** A reference in a text to an official document, zaak, dossier or pledge. Offsets are UTF-16 units of the text. */
export interface Cited extends Span {
  /** The canonical id: `kst-36600-XX-29`, `dossier-36333`, `2024Z18231` … */
  readonly id: string;
  /** The piece of the text that names it. */
  readonly text: string;
  readonly role: CitationRole;
  /** The sentence in which it stands; for a citation in a footnote the sentence that the note belongs to. */
  readonly sentence?: Span;
  /** Named by its proposers only, or otherwise uncertain: what speaks for it. Absent on a certain citation. */
  readonly possible?: string;
  /** Possible, and of all motions by these people the one whose subject the sentence shares. */
  readonly likely?: true;
}

/** What a text says of one thing that it cites. */
export interface PlaceClaim {
  /** What the text says becomes of what is cited: `mentioned` where it says nothing, and of all that is no motion. */
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  /** The sentence that says so, where it is another than the one of the citation. */
  readonly said?: Span;
  /** The sentence that says otherwise, where the text contradicts itself: then it is `mentioned`. */
  readonly against?: Span;
  /** It speaks of work beside the motion, not of the motion itself: it takes nothing back. */
  readonly loose?: true;
}

/** A reference with what the text says becomes of it. */
export interface Citation extends Cited, PlaceClaim {}

/** What a text cites, before it is known what it says of any of it: that takes longer than to find them all. */
export interface CitedText {
  /** In order of place. */
  readonly cited: readonly Cited[];
  /** What the text says becomes of one of them; it is read for this when it is first asked. */
  claimOf(cited: Cited): PlaceClaim;
}

/** What the text's surroundings know and the text itself does not say. */
export interface CitationContext {
  /** The dossier that relative numbers belong to, as `dossier-33964` or `33964`. */
  readonly dossier?: string;
  /** Tells whether an id exists in the archive; null where it cannot know. Decides ambiguous readings. */
  readonly exists?: (id: string) => boolean | null;
  /** Of no id it says that it does not exist, and need not be asked for that. */
  readonly isPartial?: boolean;
  /** What kind of document the text is: it tells who speaks in it. */
  readonly kind?: DocumentClass;
  /** Who sent it, where that is known besides: a letter does not always say so. */
  readonly sender?: "government" | "house" | "other" | undefined;
  /** Whether the text is the title of such a document, not the document itself. */
  readonly isTitle?: boolean;
  /** The paragraphs of the text; where they are not told its lines stand for them. */
  readonly paragraphs?: readonly Span[] | undefined;
  /** The footnotes of the text: a citation in one plays its role in the sentence with the note's mark. */
  readonly footnotes?: readonly Footnote[];
  /** The links that the file of the text marks: each is a citation, and says better than the words in it of what. */
  readonly references?: readonly Reference[] | undefined;
  /**
   * Motions and amendments that the archive knows by the surnames of their proposers, all of them, in any order.
   * With it, motions cited by name (`de motie-Ceder/Boomsma`) are found too. Names as written: `Van der Lee`.
   */
  readonly motionsBy?: (surnames: readonly string[]) => readonly NamedMotion[];
}

/** A motion as far as a text that names only its proposers can be compared with it. */
export interface NamedMotion {
  readonly id: string;
  readonly title: string;
  /** Civil date on which it was tabled, or null. */
  readonly tabledOn: string | null;
}
