import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

/**
 * Messages over a local socket, each with its length in four bytes before it. Structured clone keeps bigint and bytes apart
 * from numbers and text, which JSON would not. Only the owner of the folder can open the socket (mode 0600).
 */
export function listen(socket: Socket, heard: (message: unknown) => void): void {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length >= 4) {
      const length = pending.readUInt32BE(0);
      if (pending.length < 4 + length) return;
      heard(deserialize(pending.subarray(4, 4 + length)));
      pending = pending.subarray(4 + length);
    }
  });
}

export function say(socket: Socket, message: unknown): void {
  const body = serialize(message);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  socket.write(head);
  socket.write(body);
}
