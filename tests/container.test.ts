import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = parse(readFileSync("compose.yaml", "utf8")) as {
  readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

it("the image stands on one that its digest names, of the Node that the tests run on", () => {
  const base = /^ARG NODE_IMAGE=node:([\d.]+)-bookworm-slim@sha256:[\da-f]{64}$/m.exec(dockerfile);
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(base?.[1]).toBe(devDependencies.node);
  expect(dockerfile.match(/^FROM .*$/gm)).toEqual([`FROM \${NODE_IMAGE} AS packages`, `FROM \${NODE_IMAGE}`]);
});

it("the image runs as a user without rights, and owns nothing but the state", () => {
  const users = dockerfile.match(/^USER .*$/gm);
  expect(users).toEqual(["USER node"]);
  expect(dockerfile.indexOf("USER node")).toBeLessThan(dockerfile.indexOf("ENTRYPOINT"));
  expect(dockerfile.match(/chown \S+ \S+/g)).toEqual(["chown node:node state"]);
  expect(dockerfile).not.toMatch(/^ADD |COPY \. |curl|wget|SLACK_/m);
});

it("compose takes every right away that the worker does without", () => {
  expect(compose.services.kamerwacht).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    mem_limit: "512m",
    pids_limit: 128,
    tmpfs: [expect.stringMatching(/^\/tmp:.*noexec,nosuid,nodev/)],
    volumes: ["state:/app/state", "./config:/app/config:ro"],
  });
  for (const right of ["privileged", "cap_add", "network_mode", "pid", "devices", "ports"])
    expect(compose.services.kamerwacht).not.toHaveProperty(right);
});

it("compose copies the database only where that is asked for, as its owner and by a program that its digest names", () => {
  const { litestream } = compose.services;
  expect(litestream).toMatchObject({
    profiles: ["litestream"],
    user: "1000:1000",
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    image: expect.stringMatching(/^litestream\/litestream:0\.3\.13@sha256:[\da-f]{64}$/),
  });
  for (const right of ["privileged", "cap_add", "network_mode", "pid", "devices", "ports", "env_file"])
    expect(litestream).not.toHaveProperty(right);
  const { dbs } = parse(readFileSync("config/litestream.yml", "utf8")) as {
    readonly dbs: readonly { path: string }[];
  };
  expect(dbs.map(({ path }) => path)).toEqual(["/app/state/kamerwacht.sqlite"]);
});
