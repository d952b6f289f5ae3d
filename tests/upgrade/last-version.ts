/** The version whose dump and `openapi.json` today's are compared with: a folder beside this file. */
export const LAST_VERSION = '0.9.0';

/**
 * What programs of the last version must change, as the test prints it, and why it could not be helped.
 * CHANGELOG.md says it too. Emptied with each version.
 */
export const DELIBERATE: Readonly<Record<string, string>> = {};
