import { makeOverview, writeOverview } from "#report";
import { archiveOf, NOW, WATCHES } from "../report/letter-archive.ts";
import type { Stage } from "./stage.ts";

const NAMES: Readonly<Record<string, string>> = {
  motie: "Motie-Bakker/Visser over een plan voor de opvang",
  weg: "Motie waarvan het nummer niet klopt",
};

/** The first page of the overview for a letter, as a browser shows its HTML. */
export async function pictureLetter({ page, whole }: Stage): Promise<void> {
  using archive = archiveOf();
  const watches = WATCHES.map((watch) => ({ ...watch, name: NAMES[watch.id] ?? watch.name }));
  const overview = makeOverview({ watches, archive, now: NOW, recesses: [] }, "2025-02-01", "nl");
  await page.setViewportSize({ width: 800, height: 1_130 });
  await page.setContent(String(await writeOverview(overview, "html", "nl")));
  await whole("verslag");
}
