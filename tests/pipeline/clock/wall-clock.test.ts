import { expect, it } from "vitest";
import { createPulse } from "../../../src/pipeline/clock/pulse.ts";
import { watchWallClock } from "../../../src/pipeline/clock/wall-clock.ts";

it("a clock that is put forward or back is noticed once, one that drifts is not", () => {
  let [wallMs, steadyMs] = [1_000_000, 0];
  const wall = watchWallClock(
    () => new Date(wallMs),
    () => steadyMs,
  );
  const pass = (ms: number, more = 0) => {
    steadyMs += ms;
    wallMs += ms + more;
    return wall.jumpMs();
  };
  expect([pass(2_000), pass(2_000, 30), pass(2_000, -180_000), pass(2_000), pass(2_000, 86_400_000)]).toEqual(
    [0, 0, -180_000, 0, 86_400_000],
  );
});

it("what does not go round stands still, whatever the rest does", () => {
  let steadyMs = 0;
  const pulse = createPulse(() => steadyMs);
  expect(pulse.still()).toEqual([]);
  pulse.beatAll();
  for (let minute = 0; minute < 11; minute += 1) {
    steadyMs += 60_000;
    pulse.beat("reading");
    pulse.beat("timetable");
  }
  expect(pulse.still()).toEqual(["delivering"]);
});
