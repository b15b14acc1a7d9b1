import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a server and its database and counts the statements that pass. */
export interface CountingWire {
  /** The same database, by way of this wire. */
  readonly url: string;
  /** Statements since the start: simple queries, and executions of prepared ones. */
  statements(): number;
  close(): Promise<void>;
}

/** PostgreSQL's frontend messages: one type byte, then a length that counts itself; the first one has no type. */
function counter(count: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return;
      const type = started ? String.fromCharCode(rest[0]!) : '';
      if (type === 'Q' || type === 'E') count();
      started = true;
      rest = rest.subarray(head + length);
    }
  };
}

export async function countingWire(databaseUrl: string): Promise<CountingWire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on(
      'data',
      counter(() => (statements += 1)),
    );
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    statements: () => statements,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
