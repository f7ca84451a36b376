import { describe, expect, it } from "vitest";
import { loadConfig } from "#config";
import { folderWith, mistakes } from "./files.ts";

/** What a policy officer does wrong in a watch file, and what is said of it: at which place, what is wrong, what to do. */
function told(text: string): readonly string[] {
  return mistakes({ "watches/w.yaml": text }, {}, "nl").map((line) => line.replace("watches/w.yaml:", ""));
}

const HEAD = 'channel: "#c"\nwatches:\n';

describe("a key out of line", () => {
  it.each([
    [
      "too far to the left",
      "  - id: a\n    name: A\n   motion: 36600-XX-29\n",
      "5:4",
      "motion",
      "name",
      4,
      3,
    ],
    [
      "too far to the right",
      "  - id: a\n    name: A\n      motion: 36600-XX-29\n",
      "5:7",
      "motion",
      "name",
      4,
      6,
    ],
    ["below its own hyphen", "  - id: a\n  name: A\n    motion: 36600-XX-29\n", "4:3", "name", "id", 4, 2],
    [
      "in the second watch",
      "  - id: a\n    name: A\n    motion: 36600-XX-28\n  - id: b\n     name: B\n    motion: 36600-XX-29\n",
      "7:6",
      "name",
      "id",
      4,
      5,
    ],
  ])("%s: which key, under which, with how many spaces", (_name, watches, place, key, under, wanted, now) => {
    expect(told(HEAD + watches)).toEqual([
      `${place}: "${key}" hoort recht onder "${under}": zet er ${wanted} spaties voor, nu ${now}`,
    ]);
  });

  it("at the margin of the file", () => {
    expect(told('channel: "#c"\n watches:\n  - { id: a, name: A, motion: 36600-XX-29 }\n')).toEqual([
      '2:2: "watches" hoort recht onder "channel": zet er 0 spaties voor, nu 1',
    ]);
  });

  it("at the margin of the file, where the first is pushed in", () => {
    expect(told(' channel: "#c"\nwatches:\n  - id: a\n    name: A\n    motion: 36600-XX-29\n')).toEqual([
      '1:2: "channel" hoort vooraan de regel, zoals de sleutels eronder: haal de spaties ervoor weg',
    ]);
  });

  it("a hyphen", () => {
    const found = told(
      `${HEAD}  - id: a\n    name: A\n    motion: 36600-XX-28\n - id: b\n   name: B\n   motion: 36600-XX-29\n`,
    );
    expect(found).toEqual([
      '6:2: het streepje voor "id" hoort recht onder het streepje voor "id": zet er 2 spaties voor, nu 1',
    ]);
  });

  it("is said of nothing that stands right", () => {
    const right = `${HEAD}# regels\n\n- id: a\n  name: A\n  query: >-\n    opvang\n      AND kind:letter\n  kinds: [\n    letter ]\n- name: "B: b"\n  id: b\n  motion: 36600-XX-29\n  mention: @U123\n`;
    expect(told(right)).toEqual([
      "15:12: een waarde die met dit teken begint, hoort tussen dubbele aanhalingstekens",
    ]);
  });
});

describe("a value with a colon", () => {
  it.each([
    ["    name: Motie: over kinderen\n", 'name: "Motie: over kinderen"'],
    ['    name: Motie: de "kinderen"\n', 'name: "Motie: de \\"kinderen\\""'],
    ["    name: Motie over kinderen:\n", 'name: "Motie over kinderen:"'],
  ])("is shown as it should be: %s", (line, shown) => {
    expect(told(`${HEAD}  - id: a\n${line}    motion: 36600-XX-29\n`)).toEqual([
      `4:5: een waarde met een dubbele punt erin hoort tussen aanhalingstekens: ${shown}`,
    ]);
  });
});

describe("a query that begins with a quote or a star", () => {
  it.each([
    ['"lokaal bestuur" OR gemeente', "'\"lokaal bestuur\" OR gemeente'"],
    ["*opvang AND kind", "'*opvang AND kind'"],
    ["'s avonds OR avond", null],
    ['"opvang" OR \'s nachts', "'\"opvang\" OR ''s nachts'"],
  ])("is shown as it should be: %s", (query, shown) => {
    const found = told(`${HEAD}  - id: a\n    name: A\n    query: ${query}\n`);
    expect(found).toHaveLength(1);
    if (shown !== null) expect(found[0]).toMatch(/^5:5: een waarde die met een aanhalingsteken of \* begint/);
    if (shown !== null) expect(found[0]?.endsWith(`: query: ${shown}`)).toBe(true);
  });

  it("a star alone, which YAML takes for something else", () => {
    expect(told(`${HEAD}  - { id: a, name: A, query: *opvang }\n`)[0]).toContain(
      "query: is *opvang zonder aanhalingstekens (een waarde die met een * begint, staat daartussen); hier hoort",
    );
  });

  it("is right where it stands in quotes as a whole", () => {
    const right = `${HEAD}  - id: a\n    name: A\n    query: '"lokaal bestuur" OR gemeente' # en verder\n  - id: b\n    name: "B" # twee\n    query: x\n`;
    expect(told(`${right}  - id: c\n    name C\n    query: y\n`)).toEqual([
      '10:5: achter "name" hoort een dubbele punt: "name: C"',
    ]);
  });
});

describe("what a parser says in its own language", () => {
  it.each([
    "  - id: a\n    name: [opvang\n    query: x\n",
    "  - id: a\n    ? x\n   : y\n  z\n",
    "}\n",
    "- - : : -\n  x\n - y\n",
  ])("is not told to people: %j", (watches) => {
    const found = told(HEAD + watches);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join("\n")).not.toMatch(/\b(?:unexpected|sequence|block|scalar|must|implicit|expected)\b/i);
  });
});

describe("a missing space or hyphen", () => {
  it.each([
    ["  -id: a\n   name: A\n", '3:3: achter het streepje hoort een spatie: "- id: a"'],
    ["  - id:a\n    name: A\n", '3:3: achter de dubbele punt hoort een spatie: "id: a"'],
  ])("%j", (watches, message) => {
    expect(told(HEAD + watches)).toEqual([message]);
  });

  it("a watch without its hyphen", () => {
    expect(told(`${HEAD}  id: a\n  name: A\n  motion: 36600-XX-29\n`)[0]).toBe(
      '3:3: watches: is een aantal sleutels met hun waarde; hier hoort een lijst van regels, elk begonnen met een streepje en een spatie: "- id: …"',
    );
  });

  it("a watch at the margin, said once", () => {
    expect(told(`${HEAD}id: a\nname: A\nmotion: 36600-XX-29\n`)).toEqual([
      '2:1: watches: is leeg: hier hoort een lijst van regels, elk begonnen met een streepje en een spatie: "- id: …"',
      '3:1: "id" hoort bij een regel: begin elke regel onder watches met een streepje en een spatie ("- id: …"), en zet zijn andere sleutels daar recht onder',
    ]);
  });
});

describe("a Dutch word for a key or a kind", () => {
  it.each([
    ["naam: A\n    motion: 36600-XX-29", "naam", "name"],
    ["name: A\n    motie: 36600-XX-29", "motie", "motion"],
    ["name: A\n    kamervragen: 2024Z18231", "kamervragen", "question"],
    ["name: A\n    toezegging: TZ202412-116", "toezegging", "promise"],
    ["name: A\n    zoekvraag: opvang", "zoekvraag", "query"],
    ["name: A\n    query: x\n    kanaal: x", "kanaal", "channel"],
    ["name: A\n    query: x\n    soorten: [brief]", "soorten", "kinds"],
  ])("%s", (keys, word, meant) => {
    const found = told(`${HEAD}  - id: a\n    ${keys}\n`).filter((line) => line.includes(`"${word}"`));
    expect(found[0]).toContain(
      `onbekende sleutel "${word}" (bedoelt u "${meant}"?); de sleutels hier zijn id, name, `,
    );
  });

  it.each([
    ["brief", "letter"],
    ["Motie", "motion"],
    ["antwoord", "answer"],
    ["lettr", "letter"],
  ])("kinds: [%s]", (word, meant) => {
    expect(told(`${HEAD}  - { id: a, name: A, query: x, kinds: [${word}] }\n`)[0]).toContain(
      `"${word}" kan hier niet (bedoelt u "${meant}"?), alleen een van motion, `,
    );
  });
});

describe("the language of mistakes", () => {
  const broken = { "watches/w.yaml": `${HEAD}  - { id: A, name: A, motion: x, query: "(a" }\n` };
  const messageOf = (files: Readonly<Record<string, string>>) => {
    try {
      loadConfig(`${folderWith(files)}/k.yaml`, {});
    } catch (error) {
      return String(error);
    }
    return "";
  };

  it("is Dutch where nothing else is said", () => {
    const message = messageOf(broken);
    expect(message).toContain("hier hoort een naam van kleine letters");
    expect(message).toContain("een haakje dat niet gesloten is");
    expect(message).not.toMatch(/\b(?:is not|unknown|such as|the)\b/);
  });

  it("is English where the configuration is", () => {
    const message = messageOf({ ...broken, "k.yaml": "language: en\nwatches: watches/*.yaml\n" });
    expect(message).toContain("is not lower-case letters");
    expect(message).toContain("a parenthesis that is not closed");
    expect(message).not.toMatch(/\b(?:hier|hoort|niet|een)\b/);
  });
});
