import net from "node:net";
import path from "node:path";
import { appEnvironment } from "../../sandbox/app-identity";
import { type AppProcess, appProcess } from "../../sandbox/app-process";
import { ROOT as FOLDER } from "../../sandbox/root";
import { type AttackStage, attackStage, ROOT } from "./stage";

export type WireStage = AttackStage & { app: AppProcess; port: number; now(): number };

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The built server as a process of its own on the stage's database. No workers: only what is asked changes anything. */
export async function wireStage(): Promise<WireStage> {
  const stage = await attackStage("sqlite");
  const port = await freePort();
  const offset = stage.clock.now() - Date.now();
  const environment = { ...appEnvironment({ port, database: stage.url, front: "http://localhost:1", smtpPort: null, tlsPort: 1 }), TUAN_SECRET: ROOT, TUAN_WORKERS: "off" };
  const app = appProcess({ entry: path.join(FOLDER, "build/server.js"), port, environment, offset: () => offset });
  try {
    await app.start();
  } catch (error) {
    await stage.end();
    throw error;
  }
  return { ...stage, app, port, now: () => Date.now() + offset, end: () => app.kill("SIGKILL").then(stage.end) };
}
