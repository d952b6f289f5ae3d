import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { Config } from '../../../platform/config/config.js';
import { unprocessable } from '../../../platform/core/problems.js';
import { commonPasswords } from './common-passwords.js';
import {
  passwordLength,
  ALONE_MIN,
  personalWords,
  refusePassword,
} from '../../domain/password-policy.js';

/** Words every guesser at such a desk tries, beside the centre's own. */
const CONTEXT_WORDS = [
  'dx',
  'desk',
  'soudan',
  '相談',
  'center',
  'centre',
  'sentaa',
  'センター',
  '県庁',
];

/** Runs of one script: みえDXセンター is guessed in its parts. */
const WORDS = /\p{sc=Hiragana}+|[\p{sc=Katakana}ー]+|\p{sc=Han}+|[a-z0-9]+/giu;

interface Owner {
  name: string;
  email: string;
}

/** The password policy with this centre's words, the common passwords and the owner's own. */
@Injectable()
export class PasswordRules {
  constructor(
    private readonly config: Config,
    private readonly centre: Centre,
  ) {}

  /**
   * Whether the password is long enough to stand without a second factor.
   * @throws Problem 422 at `pointer` when it cannot be taken at all.
   */
  async check(
    password: string,
    owner: Owner,
    { hasFactor, pointer = '/password' }: { hasFactor: boolean; pointer?: string },
  ): Promise<{ alone: boolean }> {
    const refusal = refusePassword(password, {
      secondFactor: hasFactor || this.config.secondFactor === 'required',
      common: await commonPasswords(),
      context: [...CONTEXT_WORDS, ...this.centreWords(), ...personalWords(owner.name, owner.email)],
    });
    if (refusal) throw unprocessable([{ pointer, ...refusal }]);
    return { alone: passwordLength(password) >= ALONE_MIN };
  }

  private centreWords(): string[] {
    const { key, name, productName, operator, prefecture } = this.centre.profile;
    const names = [name, productName, operator, prefecture.name];
    const words = names.flatMap((it) => [it, ...(it.match(WORDS) ?? [])]);
    return [key, ...words, ...words.map((word) => word.replace(/[都府県]$/, ''))];
  }
}
