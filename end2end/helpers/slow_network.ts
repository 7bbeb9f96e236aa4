// A slow network in front of the installation: bytes pass no faster and no earlier than they would over it, whichever
// process of the browser asks for them.
import { connect, createServer, type Socket } from 'node:net';

export type Network = {
  /** From question to answer, in milliseconds. */
  latency: number;
  /** Bytes in a second, for all connections together. */
  down: number;
  up: number;
};

/** What developers' tools call fast 4G; like them, without what opening a connection takes. */
export const FAST_4G: Network = { latency: 165, down: (9e6 * 0.9) / 8, up: (1.5e6 * 0.9) / 8 };

/** Stands between the browser and a port of this computer. */
export async function slowNetwork(port: number, { latency, down, up }: Network) {
  const counted = { bytes: 0 };
  const sockets = new Set<Socket>();
  const downward = lane(down, latency / 2);
  const upward = lane(up, latency / 2);
  const server = createServer((browser) => {
    const installation = connect(port, '127.0.0.1');
    for (const socket of [browser, installation]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.on('data', (chunk) => upward(chunk.length, () => installation.write(chunk)));
    installation.on('data', (chunk) => {
      counted.bytes += chunk.length;
      downward(chunk.length, () => browser.write(chunk));
    });
    browser.on('end', () => installation.end());
    installation.on('end', () => downward(0, () => browser.end()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: own } = server.address() as { port: number };
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return { address: `http://127.0.0.1:${own}`, counted, stop };
}

/** One direction: chunks leave one after another at its speed, and arrive after the way. */
function lane(bytesPerSecond: number, way: number) {
  let free = 0;
  return (bytes: number, deliver: () => void) => {
    free = Math.max(free, Date.now()) + (bytes / bytesPerSecond) * 1000;
    setTimeout(deliver, free + way - Date.now());
  };
}
