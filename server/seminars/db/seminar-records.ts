import type { RegistrationEntity } from './registration.entity.js';
import type { SeminarEntity } from './seminar.entity.js';

/** A seminar as other rooms read it: values, not a row of its table. */
export type SeminarRecord = Readonly<Omit<SeminarEntity, 'series'>>;

/** A registration as other rooms read it. */
export type RegistrationRecord = Readonly<Omit<RegistrationEntity, 'seminar'>>;
