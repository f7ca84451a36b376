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
  import("node:module")
    .then((loader) => {
      // What Node makes of the sources is kept in the temporary folder: the next start is faster and 25 MB smaller.
      loader.enableCompileCache();
      return import("./main.ts");
    })
    .catch((error) => {
      process.exitCode = 1;
      throw error;
    });
}
