/**
 * The door of the program. Nothing is imported before the version of Node is known to be one that can run it; on an
 * older one the launcher says so.
 */
if (Number.parseInt(process.versions.node, 10) < 24) {
  await import(new URL("./start.js", import.meta.url).href);
} else {
  const { runCommandLine, sayUncaught } = await import("./commands/cli.ts");
  if (Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name))) {
    const { useProxy } = await import("./commands/use-proxy.ts");
    useProxy(process.env);
  }
  process.on("uncaughtException", (error) => sayUncaught(error, process.argv.slice(2), process.env));
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
}

export {};
