import { Column, Entity, Index, Unique } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { DeliveryState } from '../domain/delivery-states.js';
import type { RecipientKind } from '../domain/recipient.js';

/** One mail to one person because of one event. What it says is written at send time and never stored. */
@Entity()
@Unique('delivery_once_unique', ['eventId', 'template', 'recipientKind', 'recipientId'])
@Index('delivery_waiting', ['nextAttemptAt'], { where: `state IN ('created', 'sending')` })
@Index('delivery_consultation', { synchronize: false })
@Index('delivery_created', { synchronize: false })
@Index('delivery_participant', ['recipientId'], { where: `recipient_kind = 'participant'` })
export class DeliveryEntity extends CreatedRow {
  @Column('text')
  eventId: string;

  @Column('text')
  eventType: string;

  @Column('text')
  template: string;

  @Column('text')
  recipientKind: RecipientKind;

  @Column('text')
  recipientId: string;

  @Column('uuid', { nullable: true })
  consultationId: string | null;

  /** The event's payload: ids, from which the mail is written. */
  @Column('jsonb')
  payload: Record<string, string | number | boolean | null>;

  /** Personal data: the address as it was when the mail was planned or last sent. */
  @Column('text', { nullable: true })
  toAddress: string | null;

  @Column('text', { nullable: true })
  subject: string | null;

  /** Fixed for the row's life, so that a mail sent twice is one mail to the reader's program. */
  @Column('text')
  messageId: string;

  @Column('text')
  state: DeliveryState;

  @Column('integer', { default: 0 })
  attempts: number;

  /** When the sweeper looks again: the next try of a created one, the end of patience with a sending one. */
  @Column('timestamptz')
  nextAttemptAt: Date;

  /** Why it has not gone out, without personal data. */
  @Column('text', { nullable: true })
  lastError: string | null;

  /** Staff caused it by hand, or sent it again: it waits for no turn. */
  @Column('boolean', { default: false })
  byStaff: boolean;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
