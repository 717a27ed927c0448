import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { crowd } from "./crowd";

it("hangs up on whoever is one too many, says so once, and takes others when there is room again", async () => {
  const server = http.createServer((_request, response) => void response.end("here"));
  let told = 0;
  crowd(server, 1, () => void (told += 1));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const first = net.connect(port, "127.0.0.1");
  await once(server, "connection");
  for (let i = 0; i < 2; i++) await once(net.connect(port, "127.0.0.1").on("error", () => undefined), "close");
  expect(told).toBe(1);
  const gone = new Promise<void>((resolve) => first.once("close", () => resolve()));
  first.destroy();
  await gone;
  // The server learns of it a moment after the client.
  while ((await new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))) > 0);
  expect(await (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } })).text()).toBe("here");
  server.close();
});
