export type { Life } from "./life.ts";
export { pageRoutes } from "./page-routes.ts";
export type { PageParts } from "./parts.ts";
export type { Asked, Reply, Route } from "./route.ts";
export { healthRoutes } from "./routes/health.ts";
export { isLoopback, type PageServer, serveRoutes } from "./server.ts";
