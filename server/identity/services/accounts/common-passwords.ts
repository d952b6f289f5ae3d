import { leetKey } from '../../domain/password-keys.js';

let known: Promise<ReadonlySet<string>> | undefined;

/**
 * The commonest passwords of public breaches (some 49,000, @zxcvbn-ts/language-common) as they are
 * compared. Read when somebody first sets a password: most processes never do.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(leetKey)),
  );
  return known;
}
