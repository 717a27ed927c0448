import { rmSync } from "node:fs";
import { stopPostgres } from "./postgres";
import { makeRunFolder } from "./run-folder";

/** For a runner's global set-up: databases are made when the first test asks for one, and all end here. */
export default function setup() {
  const folder = makeRunFolder();
  return () => {
    stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
