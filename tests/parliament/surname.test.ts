import { expect, it } from "vitest";
import { surnameKey } from "#parliament";

it.each([
  ["M. van Nispen", "van nispen"],
  ["Van Nispen", "van nispen"],
  ["D.A.N. Michon-Derkzen", "michon-derkzen"],
  ["Th.J.H. Dijk", "dijk"],
  ["IJ. Een", "een"],
  ["K.P. Yeşilgöz-Zegerius", "yesilgoz-zegerius"],
  ["A. In ’t Veld", "in 't veld"],
  ["J.A.  de   Vries", "de vries"],
  ["Haersma Buma", "haersma buma"],
  ["", ""],
])("surnameKey(%j) is %j", (name, key) => {
  expect(surnameKey(name)).toBe(key);
});
