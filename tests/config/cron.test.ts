import { expect, it } from "vitest";
import { cronFault } from "../../src/config/cron.ts";

it.each([
  "* * * * *",
  "* 6-23 * * *",
  "*/10 7-23 * * *",
  "17 * * * *",
  "*/5 * * * * *",
  "0,30 8-18/2 1-7 jan-mar,12 mon-fri",
  "0 0 * * 7",
  " 0  0 1 JAN Sun ",
])("takes %s", (expression) => {
  expect(cronFault(expression)).toBeNull();
});

it.each([
  ["", "has one field"],
  ["hourly", "has one field"],
  ["* * * *", "has 4 fields"],
  ["* * * * * * *", "has 7 fields"],
  ["60 * * * *", '"60" is no minute: 0 to 59'],
  ["* 24 * * *", '"24" is no hour'],
  ["* * 0 * *", '"0" is no day of the month: 1 to 31'],
  ["* * * 13 *", '"13" is no month: 1 to 12 or jan to dec'],
  ["* * * * 8", '"8" is no day of the week: 0 to 7 or sun to sat'],
  ["* * * * funday", '"funday" is no day of the week'],
  ["* 18-6 * * *", '"18-6" is no hour'],
  ["*/0 * * * *", '"*/0" is no minute'],
  ["*/90 * * * *", '"*/90" is no minute'],
  ["5/10 * * * *", '"5/10" is no minute'],
  ["1,,2 * * * *", '"" is no minute'],
  ["-1 * * * *", '"-1" is no minute'],
  ["* * L * *", '"L" is no day of the month'],
  ["60 * * * * *", '"60" is no second'],
])("refuses %s", (expression, message) => {
  expect(cronFault(expression)?.en).toContain(message);
});
