import { closeSync, fstatSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface NodeStream {
  readonly nfd?: number;
  readonly path?: string;
  readonly node?: { readonly mount?: { readonly opts: { readonly root: string } } };
}
interface EmscriptenModule {
  NODEFS: { stream_ops: Record<string, unknown>; realPath(node: unknown): string };
}
type Options = Parameters<NodeFS['init']>[1];

/**
 * PGlite's NodeFS never reaches the disk: its streams have no `fsync`, so that the server's own call answers success and
 * does nothing. Here the call reaches `fs.fsyncSync`; together with {@link durableStart} a COMMIT that was acknowledged
 * survives a kill -9 and a power cut as far as the disk keeps its word.
 */
export class DurableFS extends NodeFS {
  /** How often the database asked for the disk; a test counts it. */
  fsyncs = 0;

  override async init(pg: Parameters<NodeFS['init']>[0], options: Options): ReturnType<NodeFS['init']> {
    const initialised = await super.init(pg, options);
    const preRun = (initialised.emscriptenOpts as { preRun?: ((module: EmscriptenModule) => void)[] }).preRun ?? [];
    preRun.push((module) => {
      module.NODEFS.stream_ops.fsync = (stream: NodeStream & { node?: unknown }) => {
        this.fsyncs += 1;
        if (typeof stream.nfd === 'number') fsyncSync(stream.nfd);
        else syncFolder(module.NODEFS.realPath(stream.node));
        return 0;
      };
    });
    return { emscriptenOpts: { ...initialised.emscriptenOpts, preRun } as typeof initialised.emscriptenOpts };
  }
}

/** A folder has to be opened to be synced: renames and new files are durable only after it. */
export function syncFolder(path: string): void {
  const fd = openSync(path, 'r');
  try {
    if (fstatSync(fd).isDirectory()) fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** PGlite's start parameters without `-F` (no fsync) and with the one method of reaching the disk that it has. */
export const durableStart = (parameters: readonly string[]): string[] => [
  ...parameters.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'fsync=on',
  '-c',
  'synchronous_commit=on',
  '-c',
  'full_page_writes=on',
];
