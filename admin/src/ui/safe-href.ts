const ALLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address when its scheme is harmless, else undefined. Parsed by the URL parser, which sees
 * through the control characters and spaces browsers ignore (`java\nscript:`).
 */
export const safeHref = (address: string): string | undefined => {
  try {
    const url = new URL(address.trim());
    return ALLOWED.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};
