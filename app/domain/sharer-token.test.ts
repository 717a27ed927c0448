import { expect, it } from "vitest";
import { systemSecrets } from "../adapters/system/secrets";
import { id, NOW } from "../../tests/contracts/samples";
import type { ParticipantId } from "./id";
import { DAY } from "./instant";
import { sharerOf, sharerToken } from "./sharer-token";

const secrets = systemSecrets("a secret of the tests");
const MEI = id("par", 1) as ParticipantId;

it("a sharer's token names them for 180 days, and nobody afterwards", () => {
  const token = sharerToken(secrets, MEI, NOW);
  for (const later of [0, 179 * DAY]) expect(sharerOf(secrets, token, NOW + later)).toBe(MEI);
  expect(sharerOf(secrets, token, NOW + 180 * DAY)).toBe("over");
});

it("one that names no time, another purpose or nobody opens nothing", () => {
  expect(sharerOf(secrets, secrets.sign("sharer", MEI), NOW)).toBe("over");
  expect(sharerOf(secrets, secrets.sign("seat", `${MEI}.${NOW.toString(36)}`), NOW)).toBeNull();
  expect(sharerOf(secrets, secrets.sign("sharer", `sea_1.${NOW.toString(36)}`), NOW)).toBeNull();
  expect(sharerOf(secrets, `${sharerToken(secrets, MEI, NOW).slice(0, -2)}xx`, NOW)).toBeNull();
});
