import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { projectRoot } from '../kernel/root.ts';
import { stylesheet } from './styles/stylesheet.ts';

/** A file that is sent with every page; its address changes with its content, so that it may be kept for a year. */
export interface Asset {
  /** `/assets/acquis.3f2a91c07b.css` */
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly br: Buffer;
}

export interface Assets {
  readonly css: Asset;
  /** Small scripts by name (`copy`); empty where they have not been built, and pages are then sent without them. */
  readonly islands: Readonly<Record<string, Asset>>;
  /** All of the above and the stylesheet's icons by address, for the server. */
  readonly byHref: ReadonlyMap<string, Asset>;
}

/** Header of every asset. */
export const ASSET_CACHING = 'public, max-age=31536000, immutable';

const asset = (name: string, ending: string, type: string, body: Buffer): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return {
    href: `/assets/${name}.${hash}.${ending}`,
    type,
    body,
    gzip: gzipSync(body, { level: 9 }),
    br: brotliCompressSync(body),
  };
};

const build = (): Assets => {
  const icons = new Map<string, Asset>();
  const place = (svg: string): string => {
    const icon = icons.get(svg) ?? asset('icon', 'svg', 'image/svg+xml', Buffer.from(svg));
    icons.set(svg, icon);
    return icon.href;
  };
  const css = asset('acquis', 'css', 'text/css; charset=utf-8', Buffer.from(stylesheet(place)));
  const folder = join(projectRoot, 'dist', 'islands');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  const islands = Object.fromEntries(
    names.map((name) => {
      const plain = name.slice(0, -'.js'.length);
      return [plain, asset(plain, 'js', 'text/javascript; charset=utf-8', readFileSync(join(folder, name)))];
    }),
  );
  return { css, islands, byHref: new Map([css, ...icons.values(), ...Object.values(islands)].map((one) => [one.href, one])) };
};

let built: Assets | undefined;

/** The stylesheet and the islands, read and compressed once. */
export const assets = (): Assets => {
  built ??= build();
  return built;
};
