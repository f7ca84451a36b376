import { type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";
import type { Config } from "#config";
import type { Log } from "#pipeline";

/** Editors write a file in several steps; the change is taken when it has been quiet for so long. */
const QUIET_MS = 500;

/** Calls `changed` after the configuration or a watch file changed, was added or removed. */
export function watchFiles(config: Config, changed: () => void, log: Log): { close(): void } {
  const folders = new Set(
    [config.file, config.recessFile ?? config.file, ...config.watchFiles.map((file) => file.file)].map(
      (file) => dirname(file),
    ),
  );
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = [];
  for (const folder of folders) {
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name !== null && !/\.ya?ml$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(changed, QUIET_MS);
      });
      watcher.on("error", (error) => log.warn({ err: error, folder }, "changes here are no longer seen"));
      watchers.push(watcher);
    } catch (error) {
      log.warn({ err: error, folder }, "changes here are not seen; restart after a change");
    }
  }
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
