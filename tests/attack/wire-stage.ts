import path from "node:path";
import { appEnvironment } from "../../sandbox/app-identity";
import { type AppProcess, appProcess } from "../../sandbox/app-process";
import { ROOT as FOLDER } from "../../sandbox/root";
import { type AttackStage, attackStage, ROOT } from "./stage";

export type WireStage = AttackStage & { app: AppProcess; port: number; now(): number };

/** The built server as a process of its own on the stage's database. No workers: only what is asked changes anything. */
export async function wireStage(): Promise<WireStage> {
  const stage = await attackStage("sqlite");
  const offset = stage.clock.now() - Date.now();
  const environment = { ...appEnvironment({ database: stage.url, front: "http://localhost:1", smtpPort: null, tlsPort: 1 }), TUAN_SECRET: ROOT, TUAN_WORKERS: "off" };
  const app = appProcess({ entry: path.join(FOLDER, "build/server.js"), environment, offset: () => offset });
  try {
    await app.start();
  } catch (error) {
    await stage.end();
    throw error;
  }
  return { ...stage, app, port: Number(new URL(app.url).port), now: () => Date.now() + offset, end: () => app.kill("SIGKILL").then(stage.end) };
}
