export { createFeed, type FeedOptions } from "./feeds/index.ts";
export { createGegevensmagazijn, type GegevensmagazijnOptions } from "./gegevensmagazijn/index.ts";
export type { HttpOptions } from "./http.ts";
export { createOdata, type OdataOptions } from "./odata/index.ts";
export {
  createOfficieleBekendmakingen,
  type OfficieleBekendmakingenOptions,
} from "./officielebekendmakingen/index.ts";
export { proxyAgent, proxyOf } from "./proxy.ts";
export type { Finding, Sample, Source } from "./source.ts";
export { createTweedekamer, type TweedekamerOptions } from "./tweedekamer/index.ts";
