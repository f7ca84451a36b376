// What npm runs when it has installed the packages: the sources are made ready, so that the first start is as fast as all
// others. An older Node cannot, and says so when the program is started, not here.
if (Number.parseInt(process.versions.node, 10) >= 24) {
  const { prepareStrippedSources } = await import("./stripped-sources.js");
  prepareStrippedSources();
}
