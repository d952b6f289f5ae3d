import { Injectable } from '@nestjs/common';

type NameLookup = (supporterId: string) => Promise<string | null>;

/**
 * How identity learns the name of a signed-in supporter without knowing the room above it:
 * `supporters` registers its look-up, which gives null for those who may no longer come in.
 */
@Injectable()
export class SupporterNames {
  private lookup: NameLookup = () => Promise.resolve(null);

  register(lookup: NameLookup): void {
    this.lookup = lookup;
  }

  nameOf(supporterId: string): Promise<string | null> {
    return this.lookup(supporterId);
  }
}
