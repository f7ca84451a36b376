import { expect, it } from "vitest";
import { cite } from "#parliament";

/** What is cited in a text in which `<…>` marks a link to an id, in the order of place. */
function cited(marked: string, id: string, dossier?: string): readonly string[] {
  const start = marked.indexOf("<");
  const text = marked.replace(/[<>]/g, "");
  const references = [{ id, start, end: marked.indexOf(">") - 1 }];
  return cite(text, { references, ...(dossier === undefined ? {} : { dossier }) }).map(
    (citation) => `${citation.text} -> ${citation.id} ${citation.role}`,
  );
}

it.each([
  [
    "a link on words is a citation",
    "Zie <de motie van toen>.",
    "kst-36998-4",
    ["de motie van toen -> kst-36998-4 mentions"],
  ],
  [
    "its sentence tells its role",
    "Ter vervanging van <de motie van toen>.",
    "kst-36998-4",
    ["de motie van toen -> kst-36998-4 replaces"],
  ],
  [
    "a link on a citation of the same is one",
    "Zie <Kamerstuk 36 998, nr. 4>.",
    "kst-36998-4",
    ["36 998, nr. 4 -> kst-36998-4 mentions"],
  ],
  [
    "also where it covers a part of it",
    "Zie Kamerstuk <36 998, nr. 4>.",
    "kst-36998-4",
    ["36 998, nr. 4 -> kst-36998-4 mentions"],
  ],
  [
    "it knows better than its words",
    "Zie <Kamerstukken 36 998 en 36 999, nr. 4>.",
    "kst-36999-4",
    ["Kamerstukken 36 998 en 36 999, nr. 4 -> kst-36999-4 mentions"],
  ],
  [
    "a number in it gets its dossier",
    "De motie op <stuk nr. 916> is aangenomen.",
    "kst-36998-916",
    ["stuk nr. 916 -> kst-36998-916 mentions"],
  ],
  [
    "what stands beside it stays",
    "Zie <de motie>, en Kamerstuk 36 997, nr. 2.",
    "kst-36998-4",
    ["de motie -> kst-36998-4 mentions", "36 997, nr. 2 -> kst-36997-2 mentions"],
  ],
  ["what has no id is none", "Zie <de wet>.", "BWBR0005537", []],
])("%s", (_, marked, id, expected) => {
  expect(cited(marked, id)).toEqual(expected);
});
