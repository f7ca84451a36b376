import { expect, it } from "vitest";
import { linksOf, meetingLinks } from "#parliament";

const CHAMBER = "https://www.tweedekamer.nl";
const OFFICIAL = "https://zoek.officielebekendmakingen.nl";

it.each([
  [
    "motion",
    ["kst-36600-XX-29", "2024Z18231", "2024D43817"],
    [
      `${CHAMBER}/kamerstukken/moties/detail?id=2024Z18231&did=2024D43817`,
      `${OFFICIAL}/kst-36600-XX-29.html`,
    ],
  ],
  ["motion", ["2024D43817"], [`${CHAMBER}/kamerstukken/moties/detail?id=2024D43817&did=2024D43817`]],
  [
    "question",
    ["kv-tk-2024Z18231"],
    [`${CHAMBER}/kamerstukken/kamervragen/detail?id=2024Z18231`, `${OFFICIAL}/kv-tk-2024Z18231.html`],
  ],
  [
    "letter",
    ["2024D43817"],
    [`${CHAMBER}/kamerstukken/brieven_regering/detail?id=2024D43817&did=2024D43817`],
  ],
  ["other", ["2024D43817"], [`${CHAMBER}/kamerstukken/detail?id=2024D43817&did=2024D43817`]],
  ["dossier", ["dossier-36600-XX"], [`${OFFICIAL}/dossier/36600-XX`]],
  [
    "meeting",
    ["2026A01315"],
    [`${CHAMBER}/debat_en_vergadering/commissievergaderingen/details?id=2026A01315`],
  ],
  ["document", ["h-tk-20072008-49"], []],
  ["document", ["h-tk-20062007-4569-4574"], [`${OFFICIAL}/h-tk-20062007-4569-4574.html`]],
  ["document", ["h-tk-20012002-4605"], [`${OFFICIAL}/h-tk-20012002-4605.html`]],
  ["document", ["javascript:alert(1)", 'kst-36333-5"><b>'], []],
] as const)("links of a %s with %j", (kind, ids, urls) => {
  expect(linksOf(ids, kind).map(({ url }) => url)).toEqual(urls);
});

it.each([
  ["Stemmingen", "vergaderingen/plenaire_vergaderingen/details/activiteit"],
  ["Plenair debat (tweeminutendebat)", "vergaderingen/plenaire_vergaderingen/details/activiteit"],
  ["Commissiedebat", "debat_en_vergadering/commissievergaderingen/details"],
  [null, "debat_en_vergadering/commissievergaderingen/details"],
])("a meeting of the kind %s has its page under %s", (kind, page) => {
  expect(meetingLinks("2026A01315", kind)).toEqual([
    { label: "Tweede Kamer", url: `https://www.tweedekamer.nl/${page}?id=2026A01315` },
  ]);
});
