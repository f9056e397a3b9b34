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
  /** The platform's mark in the browser's tab. */
  readonly icon: Asset;
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

/** The mark of the masthead on its own ground, so that it can be seen on light and dark tabs. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#083d50"/>' +
  '<g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" transform="translate(3.2 3.2) scale(.8)">' +
  '<path d="M27.2 10.5A12.5 12.5 0 1 1 21.5 4.8"/><path d="m27.8 4.6-.4 6.2-6.1-1.1"/><path d="M11 13h10M11 18h10M11 23h6"/></g></svg>';

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
  const icon = asset('mark', 'svg', 'image/svg+xml', Buffer.from(ICON));
  return {
    css,
    icon,
    islands,
    byHref: new Map([css, icon, ...icons.values(), ...Object.values(islands)].map((one) => [one.href, one])),
  };
};

let built: Assets | undefined;

/** The stylesheet and the islands, read and compressed once. */
export const assets = (): Assets => {
  built ??= build();
  return built;
};
