import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { guard, SERVER_LIMITS } from "../../src/slack/app/guard.ts";

let server: Server;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer(SERVER_LIMITS, (_request, response) => response.end("taken"));
  guard(server, { warn: () => {} } as never);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** Opens a connection, says so much and no more; resolves when the other side has had enough. */
function halfOpen(said: string): Promise<void> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(said));
  sockets.push(socket);
  socket.on("error", () => {}).resume();
  return new Promise((resolve) => socket.once("close", resolve));
}

const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));

it.each([
  "",
  "POST /slack/events HTTP/1.1\r\nhost: x\r\n",
  "POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nabc",
])("300 connections that say %j and no more are not all held, and none for long", async (said) => {
  const gone = [...Array(300).keys()].map(() => halfOpen(said));
  await Promise.race(gone);
  expect(await connections()).toBeLessThanOrEqual(64);
  await Promise.all(gone);
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await answer.text()).toBe("taken");
});
