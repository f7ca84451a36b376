export type {
  Config,
  Duration,
  FeedConfig,
  Secrets,
  SlackConfig,
  SourceConfig,
  SourcesConfig,
  WatchFile,
} from "./config.ts";
export { surroundingsOf } from "./env-file.ts";
export { ConfigError, type Problem } from "./errors.ts";
export { configLanguage, loadConfig } from "./load.ts";
export { starterState, type WatchFolder, watchFolderOf } from "./watch-folder.ts";
export { watchFileText } from "./write-watches.ts";
