import type { PageParts } from "./parts.ts";
import type { Route } from "./route.ts";
import { agendaRoute } from "./routes/agenda.ts";
import { cardsRoute } from "./routes/cards.ts";
import { feedRoutes } from "./routes/feeds.ts";
import { followedRoute } from "./routes/followed.ts";
import { overviewRoute } from "./routes/overview.ts";
import { searchRoute } from "./routes/search.ts";
import { sourcesRoute } from "./routes/sources.ts";
import { styleRoutes } from "./routes/style.ts";

/** The pages for people: for looking only, without scripts. A page is a file in `routes` and a line here. */
export function pageRoutes(parts: PageParts): readonly Route[] {
  const pages = [overviewRoute, followedRoute, agendaRoute, cardsRoute, sourcesRoute, searchRoute];
  return [...pages.map((route) => route(parts)), ...feedRoutes(parts), ...styleRoutes];
}
