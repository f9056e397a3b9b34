/** Who runs the site, as far as pages need to know. */
export interface Host {
  /** Name of the hosting body in the language of the page. */
  readonly body: string;
  /** Where questions go; absent where the host has given none. */
  readonly contact?: { readonly label: string; readonly href: string } | undefined;
  /** Version of the software. */
  readonly version: string;
}
