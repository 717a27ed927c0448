import type { Figures } from "../soak/area";
import type { CommitPoints } from "./commit-points";
import type { Job } from "./main";
import type { PlantedBug } from "./planted-bugs";
import type { Failure } from "./seeds";

export function built(name?: string, changes?: readonly PlantedBug[]): Promise<string>;
export function run(file: string, job: Job, options?: { quiet?: boolean }): Promise<string>;
export function shared(file: string, seeds: { database: string; from: number; count: number; stopAt?: number; processes?: number }): Promise<{ done: number; figures: Figures; failures: Failure[] }>;
export function replay(seed: number, database: string): string;
export function crashed(file: string, life: { database: string; seed: number; once?: boolean; house?: boolean; processes?: number }): Promise<CommitPoints>;
