import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

/**
 * Messages over a local socket, each with its length in four bytes before it. Structured clone keeps bigint and bytes apart
 * from numbers and text, which JSON would not. Only the owner of the folder can open the socket (mode 0600).
 */
export function listen(socket: Socket, heard: (message: unknown) => void): void {
  let chunks: Buffer[] = [];
  let have = 0;
  let need = 4;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    have += chunk.length;
    // Put together only when a message is whole: a copy of the database arrives in thousands of chunks.
    while (have >= need) {
      const pending = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const length = 4 + pending.readUInt32BE(0);
      const whole = pending.length >= length;
      if (whole) heard(deserialize(pending.subarray(4, length)));
      const rest = whole ? pending.subarray(length) : pending;
      chunks = rest.length > 0 ? [rest] : [];
      have = rest.length;
      need = whole ? 4 : length;
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
