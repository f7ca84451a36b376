#!/usr/bin/env -S node --max-semi-space-size=4 --max-old-space-size=384
// The flags keep V8 from holding on to 200 MB of young memory that one busy minute asked for, and from letting the old
// memory grow to three times what is used before it looks: 1,000 channels take 200 MB instead of 350.
// Plain JavaScript of an old kind, so that a Node that cannot run the program can still say so.
const found = process.versions.node;
if (Number.parseInt(found, 10) < 24) {
  process.stderr.write(
    `Kamerwacht needs Node 24 or newer, and this is Node ${found}: install Node 24 (https://nodejs.org), or start it with "npm start" or "npm run kamerwacht", which bring it along.\n`,
  );
  process.exitCode = 2;
} else {
  Promise.all([import("node:v8"), import("./stripped-sources.js")])
    .then(([v8, sources]) => {
      // What reads HTTP in Node is WebAssembly. To make the best of it takes 15 MB of memory while that is done, most of
      // which is never given back; as it is it is fast enough.
      for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
        v8.setFlagsFromString(flag);
      sources.keepStrippedSources();
      return import("./main.ts");
    })
    .catch((error) => {
      process.exitCode = 1;
      throw error;
    });
}
