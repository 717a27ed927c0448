import { describe } from "vitest";
import { startSandbox } from "../../sandbox/run";
import { lives } from "../support/lives";

describe("groups' lives on SQLite", () => lives(() => startSandbox({ plus: true })));
