import { Column, Entity, Unique } from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { Visibility } from '../domain/visibility.js';

/** A reply the desk has ready, with places to fill. Holds nothing about anybody. */
@Entity()
@Unique('reply_template_name_unique', ['name'])
export class ReplyTemplateEntity extends VersionedRow {
  /** How the desk finds it. */
  @Column('text')
  name: string;

  @Column('text')
  body: string;

  /** Whom it is usually written to. */
  @Column('text')
  visibility: Visibility;

  @Column('text')
  updatedByName: string;
}
