/** Pages of the supporters' portal: words and ids between slashes. */
const PAGE = /^\/desk(?:\/[\w-]{1,64}){0,6}$/;

/** The page somebody wanted before signing in, or null where it is none of ours to lead to. */
export function readLanding(path: string | undefined): string | null {
  return path !== undefined && path !== '/desk' && PAGE.test(path) ? path : null;
}
