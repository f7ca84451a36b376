export { FEED_FORMS, type FeedForm, feedOf } from "./feeds/feed.ts";
export { type ScopeKind, scopeNamed } from "./feeds/scope.ts";
export type { Life } from "./life.ts";
export { pageRoutes } from "./page-routes.ts";
export type { PageParts } from "./parts.ts";
export type { Asked, Reply, Route } from "./route.ts";
export { healthRoutes } from "./routes/health.ts";
export { isLoopback, type PageServer, serveRoutes } from "./server.ts";
