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

it("lets connections go that only wait when few places are left, and none whose answer is under way", async () => {
  const slow: http.ServerResponse[] = [];
  const server = http.createServer({ keepAliveTimeout: 600_000 }, (request, response) => void (request.url === "/slow" ? slow.push(response.writeHead(200)) : response.end("here")));
  crowd(server, 10, () => expect.unreachable());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => {
    const socket = net.connect(port, "127.0.0.1").setEncoding("utf8");
    const closed = once(socket, "close");
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    if (path === "/") expect((await once(socket, "data"))[0]).toMatch(/^HTTP\/1.1 200 [\s\S]*here/);
    else await once(server, "request");
    return { socket, closed };
  };
  const busy = await ask("/slow");
  const waiting = [];
  for (let i = 0; i < 7; i++) waiting.push(await ask("/"));
  expect(waiting.map(({ socket }) => socket.destroyed)).toEqual(Array(7).fill(false));
  const last = await ask("/");
  await Promise.all(waiting.map(({ closed }) => closed));
  slow[0]!.end("late");
  expect((await once(busy.socket, "data")).join()).toMatch(/^HTTP\/1.1 200 /);
  for (const { socket } of [busy, last]) socket.destroy();
  server.close();
});
