import { expect, it } from "vitest";
import { motionLife } from "../parliament/world.ts";
import { letter, WATCHES } from "./pieces.ts";
import { slackBench } from "./slack-bench.ts";

it("the motion that a letter only names is the one that somebody says it is: its thread tells what the letter says", async () => {
  await using bench = await slackBench(`${WATCHES}  - { id: motie, name: De motie, motion: 36600-XX-29 }\n`);
  const named = (name: string) => (name === "A. Een" ? "W. Wit" : "Z. Zwart");
  await bench.bring(
    ...motionLife().map((one) =>
      one.kind === "zaakActor"
        ? { ...one, fields: { ...one.fields, actorNaam: named(String(one.fields.actorNaam)) } }
        : one,
    ),
  );
  bench.source.files.set("file:brief", "Hiermee beschouw ik de motie-Wit over opvang als uitgevoerd.");
  const file = { url: "file:brief", contentType: "text/plain", bytes: 10 };
  await bench.bring({ ...letter("2024D43817", "Stand van zaken"), file });
  const [motion, possible] = bench.slack.messages("kind-in-azc");
  expect(possible?.text).toContain("Stand van zaken");
  expect(await bench.click(possible?.ts ?? "", "confirm-motion")).toContain("36600-XX-29");
  const [reply] = await bench.slack.waitFor((slack) => {
    const found = slack.messages("kind-in-azc").find(({ ts }) => ts === motion?.ts);
    return found !== undefined && found.replies.length > 0 && found.replies;
  });
  expect(reply?.text).toContain("uitgevoerd, zegt het kabinet");
  expect(JSON.stringify(reply?.blocks)).toContain("U0BEZOEKER");
});
