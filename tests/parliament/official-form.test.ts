import { expect, it } from "vitest";
import { officialForm } from "#parliament";

it.each([
  [["kst-36600-XX-29"], "2024-11-19", "Kamerstukken II 2024/25, 36600-XX, nr. 29"],
  [
    ["2024Z18231", "2024D43817", "kst-36600-XX-29"],
    "2024-11-19",
    "Kamerstukken II 2024/25, 36600-XX, nr. 29",
  ],
  [["kst-19637-3355"], "2025-02-12", "Kamerstukken II 2024/25, 19637, nr. 3355"],
  // The year begins on Prinsjesdag: the third Tuesday of September.
  [["kst-36600-1"], "2024-09-17", "Kamerstukken II 2024/25, 36600, nr. 1"],
  [["kst-36410-99"], "2024-09-16", "Kamerstukken II 2023/24, 36410, nr. 99"],
  [["kst-26800-3"], "1999-10-01", "Kamerstukken II 1999/2000, 26800, nr. 3"],
  [["kst-36333-C"], "2023-11-01", "Kamerstukken I 2023/24, 36333, C"],
  [["kst-36120-VI-C"], "2022-12-06", "Kamerstukken I 2022/23, 36120-VI, C"],
  [["kst-28600-XIV-42e"], null, "Kamerstukken II, 28600-XIV, nr. 42e"],
  [["kst-36600-XX-29"], null, "Kamerstukken II, 36600-XX, nr. 29"],
  [["ah-tk-20242025-512"], "2019-01-01", "Aanhangsel Handelingen II 2024/25, nr. 512"],
  [["2024D43817", "ah-tk-20242025-512"], null, "Aanhangsel Handelingen II 2024/25, nr. 512"],
  [["h-tk-20242025-33-9"], null, "Handelingen II 2024/25, nr. 33, item 9"],
  [["h-ek-20242025-3-2"], null, "Handelingen I 2024/25, nr. 3, item 2"],
  [["h-tk-20062007-4569-4574"], null, "Handelingen II 2006/07, p. 4569-4574"],
  [["h-tk-20082009-12-945"], null, "Handelingen II 2008/09, nr. 12, p. 945"],
  [["h-tk-20242025-33"], null, "Handelingen II 2024/25, nr. 33"],
  [["stb-2024-15"], "2024-01-31", "Stb. 2024, 15"],
  [["trb-2024-15"], null, "Trb. 2024, 15"],
  [["kv-tk-2024Z18231", "2024Z18231"], null, "Kamervragen 2024Z18231"],
  [["TZ202412-116"], null, "Toezegging TZ202412-116"],
  [["2025D01234"], "2025-01-14", "Tweede Kamer, documentnummer 2025D01234"],
  [["2026A01315"], null, "Tweede Kamer, activiteitnummer 2026A01315"],
  [["dossier-36600-XX"], null, "Kamerstukdossier 36600-XX"],
])("%s of %s is cited as %s", (ids, date, form) => {
  expect(officialForm(ids, date)).toBe(form);
});

it("what has no number is not cited by one", () => {
  expect(officialForm([], "2024-11-19")).toBeNull();
  expect(officialForm(["8176b1f5-0000-4000-8000-000000000000", "rel:916"], null)).toBeNull();
});
