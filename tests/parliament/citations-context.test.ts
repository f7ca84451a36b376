import { describe, expect, it } from "vitest";
import { type CitationContext, cite, type NamedMotion } from "#parliament";

function ids(text: string, context: CitationContext): readonly string[] {
  return cite(text, context).map(({ id }) => id);
}

function archive(known: readonly string[], unknown: readonly string[] = []): CitationContext {
  return { exists: (id) => (known.includes(id) ? true : unknown.includes(id) ? false : null) };
}

describe("cite: spans", () => {
  it.each([
    ["Zie Kamerstuk 36 600 XX, nr. 29.", ["36 600 XX, nr. 29"]],
    ["Zie 19637, nrs. 3185 en 3282.", ["19637, nrs. 3185", "3282"]],
    ["Zij krijgt nr. 1136 (32847).", ["1136 (32847)"]],
    ["brief kst-36333-8 en 2024Z18231", ["kst-36333-8", "2024Z18231"]],
    ["\u{1f3db} 36\u00ad333, nr.\u200b 5!", ["36\u00ad333, nr.\u200b 5"]],
    ["x   36 333,    nr. 5", ["36 333,    nr. 5"]],
  ])("%j", (text, pieces) => {
    const found = cite(text);
    expect(found.map((each) => each.text)).toEqual(pieces);
    for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.text);
  });
});

describe("cite: dossier from the context", () => {
  it.each([
    ["33964", "kst-33964-36"],
    ["dossier-33964", "kst-33964-36"],
    ["dossier-36600-XX", "kst-36600-XX-36"],
    ["21501-20", "kst-21501-20-36"],
    ["dossier-35300-A", "kst-35300-A-36"],
    ["not a dossier", "rel:36"],
  ])("%s", (dossier, expected) => {
    expect(ids("De motie op stuk nr. 36 ontraad ik.", { dossier })).toEqual([expected]);
  });

  it("does not touch a number with a dossier of its own", () => {
    expect(ids("de motie op stuk nr. 36 (33972)", { dossier: "33964" })).toEqual(["kst-33972-36"]);
  });
});

describe("cite: what exists decides", () => {
  const TWO = "(Kamerstukken 30 573 en 19 637, nr. 190)";
  it("the first of two dossiers, unless only the second has the number", () => {
    expect(ids(TWO, archive(["kst-30573-190", "kst-19637-190"]))).toEqual(["kst-30573-190"]);
    expect(ids(TWO, archive(["kst-19637-190"], ["kst-30573-190"]))).toEqual(["kst-19637-190"]);
  });

  it("a letter may be a fund, a chapter may be a letter", () => {
    expect(ids("Kamerstuk 36600-A", archive(["dossier-36600-A"]))).toEqual(["dossier-36600-A"]);
    expect(ids("Kamerstuk 36 600 V", archive(["kst-36600-V"]))).toEqual(["kst-36600-V"]);
  });

  it("marks a labelled stuk that does not exist, and drops digits that only look like one", () => {
    const none: CitationContext = { exists: () => false };
    expect(cite("Kamerstuk 36 333, nr. 999", none)[0]?.possible).toBe("staat niet in het archief");
    expect(cite("type 12345-67 en (36 333)", none)).toEqual([]);
  });
});

describe("cite: roles", () => {
  it.each([
    // What becomes of a motion is a claim, and no role.
    ["Hiermee beschouw ik de motie (Kamerstuk 36 333, nr. 12) als afgedaan.", "mentions"],
    ["De motie 36333-12 is nog niet uitgevoerd.", "mentions"],
    ["Gewijzigde motie van het lid Podt (t.v.v. 36333-12)", "replaces"],
    ["GEWIJZIGDE MOTIE TER VERVANGING VAN DIE GEDRUKT ONDER NR. 12", "replaces"],
    ["Nota van wijziging van wetsvoorstel 36 333, nr. 2", "amends"],
    ["De motie is uitgevoerd. Zie ook Kamerstuk 36 333, nr. 12.", "mentions"],
    ["Ik ontraad de motie op stuk nr. 12.", "mentions"],
  ])("%j: %s", (text, role) => {
    expect(cite(text).map((each) => each.role)).toEqual([role]);
  });

  // In lists of papers that came in, the number behind the dash is the paper's own: it replaces what the brackets name.
  it.each([
    [
      "Gewijzigde motie van het lid Podt over opvang (t.v.v. 36333-12) - 36333-19",
      "12 replaces, 19 mentions",
    ],
    ["Gewijzigde motie over opvang (t.v.v. 36333-12) – 36 333, nr. 19", "12 replaces, 19 mentions"],
    ["Gewijzigde motie over opvang (t.v.v. nr. 12) - 36333-19", "12 replaces, 19 mentions"],
    [
      "Nader gewijzigde motie (t.v.v. 36333-12, 36333-13) - 36333-19",
      "12 replaces, 13 replaces, 19 mentions",
    ],
    [
      "1. Motie over iets anders - 36333-18\n2. Gewijzigde motie (t.v.v. 36333-12) - 36333-19",
      "18 mentions, 12 replaces, 19 mentions",
    ],
  ])("takes the number behind the dash for the paper's own: %j", (text, expected) => {
    const found = cite(text, { dossier: "36333" }).map(
      ({ id, role }) => `${id.slice("kst-36333-".length)} ${role}`,
    );
    expect(found.join(", ")).toBe(expected);
  });

  it("reads a citation in a footnote in the sentence that the note belongs to", () => {
    const body = "Eerst dit. Met deze brief geef ik uitvoering aan de motie-Podt [7] over opvang. Dan dat.";
    const text = `${body}\n\nKamerstuk 36 333, nr. 12.`;
    const footnotes = [{ mark: "7", start: body.length + 2, end: text.length }];
    const [found] = cite(text, { footnotes, kind: "letter" });
    expect(found?.treatment).toBe("executed");
    expect(text.slice(found?.sentence?.start, found?.sentence?.end)).toBe(
      "Met deze brief geef ik uitvoering aan de motie-Podt [7] over opvang.",
    );
  });
});

describe("cite: motions by name", () => {
  const care: NamedMotion = {
    id: "kst-36333-12",
    title: "Motie over een kwaliteitskader voor kinderen in de opvang",
    tabledOn: "2024-11-19",
  };
  const trains: NamedMotion = {
    id: "kst-36333-40",
    title: "Motie over treinen naar Groningen",
    tabledOn: null,
  };

  function by(names: string, motions: readonly NamedMotion[]): CitationContext {
    return { motionsBy: (surnames) => (surnames.join("+") === names ? motions : []) };
  }

  it.each([
    ["de motie-Podt/Ceder over opvang", "Podt+Ceder"],
    ["de motie Podt/Ceder over opvang", "Podt+Ceder"],
    ["de motie van de leden Podt en Ceder over opvang", "Podt+Ceder"],
    ["de motie van de leden Van der Lee, Podt en Ceder c.s. over opvang", "Van der Lee+Podt+Ceder"],
    ["de motie van het lid Van Haersma Buma over opvang", "Van Haersma Buma"],
    ["de motie Van Toorenburg-Dijsselbloem over opvang", "Van Toorenburg+Dijsselbloem"],
    ["de motie-Michon-Derkzen over opvang", "Michon-Derkzen"],
  ])("%j", (text, names) => {
    const [found] = cite(text, by(names, [care]));
    expect(found?.id).toBe("kst-36333-12");
    expect(found?.possible).toContain("2024-11-19");
  });

  it("chooses by what the sentence is about, and does not guess", () => {
    const context = by("Podt", [trains, care]);
    const [found] = cite("Zie de motie-Podt over het kwaliteitskader.", context);
    expect([found?.id, found?.possible]).toEqual([
      "kst-36333-12",
      "ingediend door Podt op 2024-11-19; zelfde woorden: kwaliteitskader",
    ]);
    expect(cite("Zie de motie-Podt.", context)).toEqual([]);
  });

  it("is silent where the number stands beside the name", () => {
    const found = cite("de motie-Podt over opvang (36 333, nr. 5)", by("Podt", [care]));
    expect(found.map(({ id }) => id)).toEqual(["kst-36333-5"]);
  });
});
