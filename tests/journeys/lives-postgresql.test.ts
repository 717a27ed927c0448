import { describe } from "vitest";
import { startSandbox } from "../../sandbox/run";
import { emptyDatabase } from "../support/fresh-database";
import { lives } from "../support/lives";

describe("groups' lives on PostgreSQL", () => lives(async () => startSandbox({ plus: true, databaseUrl: (await emptyDatabase("postgresql")).url })));
