import type { Config } from "#config";
import type { ScheduledSource } from "#pipeline";
import {
  createFeed,
  createGegevensmagazijn,
  createOdata,
  createOfficieleBekendmakingen,
  createTweedekamer,
  type Source,
} from "#sources";
import { followedDossiers, follows, type Watch } from "#watch";
import { VERSION } from "./version.ts";

/** What sources want to know of their surroundings. */
export interface SourceSurroundings {
  /** The watches as they are now. */
  readonly watches: () => readonly Watch[];
  readonly clock: () => Date;
  /** All ids of what bears one of these, as far as the archive knows. */
  readonly allIds: (ids: readonly string[]) => readonly string[];
}

/** The sources that are switched on, to be disposed of one by one when done. */
export function configuredSources(
  config: Config,
  {
    watches = () => config.watches,
    clock = () => new Date(),
    allIds = (ids) => ids,
  }: Partial<SourceSurroundings> = {},
): readonly (ScheduledSource & { readonly source: Source })[] {
  const { gegevensmagazijn, tweedekamer, officielebekendmakingen, odata, feeds, contact } = config.sources;
  const userAgent = `Kamerwacht/${VERSION}${contact === null ? "" : ` (${contact})`}`;
  const dossiers = () => followedDossiers(watches());
  const isFollowed = (ids: readonly string[]) => {
    const all = allIds(ids);
    return watches().some((watch) => follows(watch, all));
  };
  return [
    gegevensmagazijn.enabled && {
      source: createGegevensmagazijn({ url: gegevensmagazijn.url, userAgent }),
      schedule: gegevensmagazijn.schedule,
    },
    // Before the others: of those that are asked for what is followed, the first that knows it is enough.
    odata.enabled && { source: createOdata({ ...odata, userAgent }), schedule: null },
    tweedekamer.enabled && {
      source: createTweedekamer({ url: tweedekamer.url, userAgent, isFollowed, clock }),
      schedule: tweedekamer.schedule,
    },
    officielebekendmakingen.enabled && {
      source: createOfficieleBekendmakingen({ url: officielebekendmakingen.url, userAgent, dossiers, clock }),
      schedule: officielebekendmakingen.schedule,
    },
    ...feeds.map(
      ({ enabled, name, url, schedule }) =>
        enabled && { source: createFeed({ name, url, userAgent, clock }), schedule },
    ),
  ].filter((source) => source !== false);
}
