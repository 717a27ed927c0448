import { rmSync } from "node:fs";
import { stopPostgres } from "./postgres";
import { forgetRunFolder, makeRunFolder } from "./run-folder";

/**
 * Begins a test run, as a runner's global set-up: databases are made when the first test asks for one.
 * @returns what ends the run: the server stops and the files go
 */
export default function beginRun(): () => void {
  const folder = makeRunFolder();
  return () => {
    stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
    forgetRunFolder();
  };
}
