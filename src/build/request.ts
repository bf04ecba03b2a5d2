/** What is to be built. */
export interface BuildRequest {
  /** The options, as the script tag's JSON has them. They are checked. */
  readonly config?: unknown;
  /**
   * Languages that lie beside the script as files, each fetched where it is wanted. English is always there.
   * @default all, or none where `locale` or `embed` names some
   */
  readonly languages?: readonly string[];
  /**
   * Languages whose texts are inside of the file with the surfaces: no request for them.
   * @default that of `locale`
   */
  readonly embed?: readonly string[];
  /**
   * The site tags everything: what services name is deleted on withdrawal, but not stopped.
   * @default true where no service that can be refused names hosts, cookies or the like
   */
  readonly tagged?: boolean;
  /** Everything in one file. @default false */
  readonly full?: boolean;
}
