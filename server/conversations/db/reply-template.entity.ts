import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Visibility } from '../domain/visibility.js';

/** A reply the desk has ready, with places to fill. Holds nothing about anybody. */
@Entity()
@Unique('reply_template_name_unique', ['name'])
export class ReplyTemplateEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** How the desk finds it. */
  @Column('text')
  name: string;

  @Column('text')
  body: string;

  /** Whom it is usually written to. */
  @Column('text')
  visibility: Visibility;

  @Column('integer', { default: 1 })
  version: number;

  @Column('text')
  updatedByName: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
