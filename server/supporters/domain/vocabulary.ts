import type { FieldError } from '../../platform/core/problems.js';
import { keyOf } from '../../text/normalise.js';

interface Named {
  code: string;
  name: string;
}

/** The codes of one centre that a supporter's themes and regions may name. */
export class Vocabulary {
  private readonly themeCodes: ReadonlyMap<string, string>;
  private readonly regionCodes: ReadonlyMap<string, string>;

  constructor(centre: {
    themes: readonly Named[];
    municipalities: readonly Named[];
    profile: { prefecture: Named };
  }) {
    const { prefecture } = centre.profile;
    this.themeCodes = codesByWord(centre.themes);
    this.regionCodes = new Map([
      ...codesByWord([...centre.municipalities, prefecture]),
      ...['全域', '県全域', '県内全域', `${prefecture.name}全域`].map(
        (word) => [keyOf(word), prefecture.code] as const,
      ),
    ]);
  }

  /** The code of a theme written as `2-8`, by its name, or as both; undefined when unknown. */
  theme(word: string): string | undefined {
    const key = keyOf(word).trim();
    return this.themeCodes.get(key) ?? this.themeCodes.get(key.split(' ')[0] ?? '');
  }

  /** The code of a municipality or the prefecture, written as code or name; undefined when unknown. */
  region(word: string): string | undefined {
    return this.regionCodes.get(keyOf(word).trim());
  }

  isTheme(code: string): boolean {
    return this.themeCodes.get(code) === code;
  }

  isRegion(code: string): boolean {
    return this.regionCodes.get(code) === code;
  }
}

/** One entry per theme or region code the centre does not know. */
export function vocabularyErrors(
  details: { themes?: readonly string[]; regions?: readonly string[] },
  vocabulary: Vocabulary,
): FieldError[] {
  const unknown = (
    field: string,
    codes: readonly string[],
    known: (code: string) => boolean,
    detail: string,
  ) =>
    codes.flatMap((code, at) =>
      known(code) ? [] : [{ pointer: `/${field}/${String(at)}`, code: 'choice', detail }],
    );
  return [
    ...unknown(
      'themes',
      details.themes ?? [],
      (code) => vocabulary.isTheme(code),
      '取組方向のコード（例: 2-8）で指定してください。',
    ),
    ...unknown(
      'regions',
      details.regions ?? [],
      (code) => vocabulary.isRegion(code),
      '市町の6桁のコード（県全域は県のコード）で指定してください。',
    ),
  ];
}

function codesByWord(items: readonly Named[]): Map<string, string> {
  return new Map(
    items.flatMap(({ code, name }) => [[code, code] as const, [keyOf(name), code] as const]),
  );
}
