import net from "node:net";

const free = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = net.createServer().once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

/** @returns those of the ports that somebody else listens on, or that were named twice */
export async function takenPorts(ports: number[]): Promise<number[]> {
  const twice = ports.filter((port, index) => ports.indexOf(port) !== index);
  const busy: number[] = [];
  for (const port of new Set(ports)) if (!(await free(port))) busy.push(port);
  return [...new Set([...twice, ...busy])];
}
