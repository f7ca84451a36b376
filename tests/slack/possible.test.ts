import { expect, it } from "vitest";
import { documentCard, evidence, hit, post } from "./builders.ts";
import { renderPost } from "./rendered.ts";

const named = evidence("motie-Een/Twee", {
  type: "citation",
  sentence: "Zie de motie-Een/Twee over opvang.",
  possible: "ingediend door Een, Twee op 2024-11-19",
});

it("says of a motion that is named without its number that it is possibly meant", () => {
  const { text, blocks } = renderPost(post(documentCard({ hits: [hit("Opvang", [named])], summary: null })));
  expect(text).toMatch(/raakt Opvang \(mogelijk\)\.$/);
  expect(JSON.stringify(blocks)).toContain(
    "· p. 3 · mogelijk bedoeld: ingediend door Een, Twee op 2024-11-19",
  );
});

it("says so in English too", () => {
  const card = documentCard({ hits: [hit("Opvang", [named])], summary: null, language: "en" });
  expect(renderPost(post(card)).text).toMatch(/concerns Opvang \(possibly\)\.$/);
});

it("does not where something else is certain", () => {
  const hits = [
    hit("Opvang", [named, evidence("opvang", { sentence: "Zie de motie-Een/Twee over opvang." })]),
  ];
  const { text, blocks } = renderPost(post(documentCard({ hits, summary: null })));
  expect(`${text} ${JSON.stringify(blocks)}`).not.toContain("mogelijk");
});
