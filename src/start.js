#!/usr/bin/env node
// Plain JavaScript of an old kind, so that a Node that cannot run the program can still say so.
const found = process.versions.node;
if (Number.parseInt(found, 10) < 24) {
  process.stderr.write(
    `Kamerwacht needs Node 24 or newer, and this is Node ${found}: install Node 24 (https://nodejs.org), or start it with "npm start" or "npm run kamerwacht", which bring it along.\n`,
  );
  process.exitCode = 2;
} else {
  void import("./main.ts");
}
