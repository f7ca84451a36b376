import { expect, it } from "vitest";
import { noticePost } from "#alert";
import { MATTERS } from "./matters.ts";

const NOW = new Date("2024-11-20T12:00:00Z");

it.each(Object.values(MATTERS))("a notice of $what has a key of its own, made of data", (matter) => {
  const { key, channel, content } = noticePost(matter, "#beheer", "nl", NOW);
  expect(key.startsWith(`notice/${matter.what}/`)).toBe(true);
  expect(key.endsWith("/2024-11-20T12:00:00.000Z")).toBe(true);
  expect(key).not.toMatch(/\s/);
  expect(noticePost(matter, "#beheer", "en", NOW).key).toBe(key);
  expect(channel).toBe("#beheer");
  expect(content).toMatchObject({ type: "notice", language: "nl", matter });
});

it("tells apart what is told at one moment", () => {
  const [a, b] = ["*", "Zaak"].map((stream) => ({ ...MATTERS["source-failing"], stream }));
  const keys = [a, b, ...Object.values(MATTERS).slice(1)].map(
    (matter) => noticePost(matter ?? MATTERS.day, "#beheer", "nl", NOW).key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});
