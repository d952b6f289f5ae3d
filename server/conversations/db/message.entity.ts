import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';
import type { AuthorKind, Via, Visibility } from '../domain/visibility.js';

/** One message, or an internal note (visibility `staff`). The body holds personal data. */
@Entity()
@Index('message_consultation', ['consultationId', 'at', 'id'])
export class MessageEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  authorKind: AuthorKind;

  @Column('text', { nullable: true })
  authorId: string | null;

  @Column('text')
  authorName: string;

  @Column('text')
  visibility: Visibility;

  @Column('text')
  body: string;

  /** How it came. */
  @Column('text', { default: 'web' })
  via: Via;

  /** A mail's text as it came, quotes and signature included; null when the body is all there is. */
  @Column('text', { nullable: true })
  original: string | null;

  /** Of a mail: a trusted mail server says that it comes from its writer's address. Null for no mail. */
  @Column('boolean', { nullable: true })
  senderConfirmed: boolean | null;
}
