import type { z } from 'zod';
import { CentreFiles } from './centre-files.js';
import { BusinessCalendar } from '../domain/business-calendar.js';
import { nationalHolidays } from './national-holidays.js';
import {
  KpisFile,
  MunicipalitiesFile,
  ProfileFile,
  SeminarsFile,
  ThemesFile,
  type Kpi,
  type Municipality,
  type ProfileSettings,
  type SeminarTheme,
  type Theme,
} from '../domain/profile.js';
import { SurveyFile, TextsFile, type SurveyDefinition, type Texts } from '../domain/texts.js';

/** Everything `centres/<key>/` says about a centre. */
export interface CentreProfile extends ProfileSettings {
  themes: readonly Theme[];
  municipalities: readonly Municipality[];
  kpis: readonly Kpi[];
  survey: SurveyDefinition;
  texts: Texts;
  seminars: readonly SeminarTheme[];
}

type Labelled =
  'requesterTypes' | 'contentTypes' | 'channels' | 'methods' | 'states' | 'supporterKinds';

/** The centre this process serves: its profile as data, look-ups in it, and its business calendar. */
export class Centre {
  readonly calendar: BusinessCalendar;
  readonly themes: readonly Theme[];
  readonly municipalities: readonly Municipality[];
  private readonly themesByCode: ReadonlyMap<string, Theme>;
  private readonly municipalitiesByCode: ReadonlyMap<string, Municipality>;

  constructor(
    readonly profile: CentreProfile,
    private readonly files: CentreFiles,
  ) {
    this.themes = profile.themes;
    this.municipalities = profile.municipalities;
    this.themesByCode = new Map(profile.themes.map((theme) => [theme.code, theme]));
    this.municipalitiesByCode = new Map(
      profile.municipalities.map((municipality) => [municipality.code, municipality]),
    );
    this.calendar = new BusinessCalendar(
      profile.closingDays,
      nationalHolidays(),
      profile.openingHours,
    );
  }

  /**
   * Reads `<rootDir>/centres/<key>/`.
   * @throws CentreDataError naming the file and the path of what is wrong
   */
  static load(rootDir: string, key: string): Centre {
    const files = new CentreFiles(rootDir, key);
    const profile: CentreProfile = {
      ...files.read('profile.json', ProfileFile),
      themes: files.read('themes.json', ThemesFile),
      municipalities: files.read('municipalities.json', MunicipalitiesFile),
      kpis: files.read('kpis.json', KpisFile),
      survey: files.read('survey.json', SurveyFile),
      texts: files.read('texts.json', TextsFile),
      seminars: files.read('seminars.json', SeminarsFile),
    };
    return new Centre(profile, files);
  }

  /** Another data file of this centre, checked by the room that understands it (e.g. `lexicon.json`). */
  read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
    return this.files.read(file, schema);
  }

  /** Whether this centre has an optional data file. */
  has(file: string): boolean {
    return this.files.has(file);
  }

  theme(code: string): Theme | undefined {
    return this.themesByCode.get(code);
  }

  /** The theme's name, or the code itself where an older taxonomy's code is shown. */
  themeName(code: string): string {
    return this.themesByCode.get(code)?.name ?? code;
  }

  municipality(code: string): Municipality | undefined {
    return this.municipalitiesByCode.get(code);
  }

  /** The municipality's name; null (outside the prefecture) gives 県外. */
  municipalityName(code: string | null): string {
    if (code === null) return '県外';
    return this.municipalitiesByCode.get(code)?.name ?? code;
  }

  /** The Japanese label of a value of one of the profile's lists, or the value itself. */
  label(list: Labelled, value: string): string {
    return this.profile[list].find((choice) => choice.value === value)?.label ?? value;
  }

  kpi(key: string): Kpi | undefined {
    return this.profile.kpis.find((kpi) => kpi.key === key);
  }
}
