/** Nothing but our own style and islands; no inline script or style; forms go to us alone. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-to csp";

/** Headers of every answer, pages and data alike. */
export const securityHeaders = (origin: string): Readonly<Record<string, string>> => ({
  'content-security-policy': POLICY,
  'reporting-endpoints': 'csp="/csp-reports"',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
});

/** What everybody sees alike may be kept but is asked for again; what one person sees is never kept by anybody between. */
export const cachingFor = (shared: boolean): string => (shared ? 'public, max-age=0, must-revalidate' : 'private, no-store');

/** Whether a browser says that a form came from another site. Programs send neither header and hold no cookies. */
export function fromElsewhere(
  headers: {
    readonly origin?: string | undefined;
    readonly 'sec-fetch-site'?: string | string[] | undefined;
    readonly host?: string | undefined;
  },
  origin: string,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  if (headers.origin === origin) return false;
  try {
    return new URL(headers.origin).host !== headers.host;
  } catch {
    return true;
  }
}
