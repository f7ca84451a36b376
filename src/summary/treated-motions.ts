import { type DocumentClass, type DocumentText, readClaims, type Span } from "#parliament";
import { ownDossier } from "./own-dossier.ts";
import type { Quote, TreatedMotion } from "./summary.ts";

/** The motions that a document treats, with what each speaker in it says becomes of them, in which sentence: `sender` where a letter does not say whose it is. */
export function treatedMotions(
  kind: DocumentClass,
  document: DocumentText,
  sender?: TreatedMotion["speaker"],
): readonly TreatedMotion[] {
  const { text, paragraphs, footnotes, references = [] } = document;
  const dossier = ownDossier(document);
  const own = dossier === null ? {} : { dossier };
  return readClaims({ kind, sender, text, paragraphs, footnotes, references, ...own }).map(
    ({ sentence, against, ...claim }) => ({
      ...claim,
      sentence: quoted(text, sentence),
      ...(against === undefined ? {} : { against: quoted(text, against) }),
    }),
  );
}

function quoted(text: string, { start, end }: Span): Quote {
  return { text: text.slice(start, end), start, end };
}
