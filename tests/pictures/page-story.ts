import { storyPlayed } from "../page/world.ts";
import type { Stage } from "./stage.ts";

/** Which page of the worker is pictured, by the name of its picture. */
export const DESK_PAGES = { "pagina-overzicht": "/", "pagina-gevolgd": "/followed" } as const;
export const TELEPHONE_PAGES = {
  "telefoon-pagina-gevolgd": "/followed",
  "telefoon-pagina-zoeken": "/search?q=opvanglocatie*",
} as const;

/** The pages of a worker that has lived through the story of the demo, as the window of the stage shows them. */
export async function picturePages(
  { page, whole }: Stage,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  await using world = await storyPlayed();
  const { width } = page.viewportSize() ?? { width: 1280 };
  for (const [name, path] of Object.entries(pages)) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`http://localhost:${world.port}${path}`);
    await whole(name);
  }
}
