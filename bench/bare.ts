/** The limit that bench/page.ts measures against: nothing but node:http, one query, the same bytes. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { FROZEN_SQL } from '../src/rooms/library/reader.ts';

const body = readFileSync(process.argv[2] as string);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = createServer((_request, response) => {
  pool.query({ name: 'page', text: FROZEN_SQL, values: ['bench'] }).then(
    () => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
      response.end(body);
    },
    () => response.writeHead(500).end(),
  );
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`bare is at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`),
);
