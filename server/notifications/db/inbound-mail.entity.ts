import { Column, Entity, Index, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { InboundSource, InboundState } from '../domain/inbound/states.js';
import type { ReplyParty } from '../domain/reply-address.js';

/** A mail that came in. `raw` goes as soon as what it says has found its place. */
@Entity()
@Unique('inbound_mail_key_unique', ['messageKey'])
@Index('inbound_mail_state', { synchronize: false })
@Index('inbound_mail_case', ['consultationId', 'receivedAt'])
export class InboundMailEntity extends IdentifiedRow {
  /** Digest of Message-ID and envelope: handed in twice, it is one. */
  @Column('text')
  messageKey: string;

  @Column('text')
  source: InboundSource;

  /** To whom the provider says it came. */
  @Column('text', { nullable: true })
  envelopeTo: string | null;

  @Column('bytea', { nullable: true })
  raw: Buffer | null;

  @Column('text')
  state: InboundState;

  /** Why it waits for somebody, or why it was set aside. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Whom its address stands for, where that is one of ours. */
  @Column('text', { nullable: true })
  party: ReplyParty | null;

  @Column('uuid', { nullable: true })
  partyId: string | null;

  @Column('uuid', { nullable: true })
  consultationId: string | null;

  /** The message it became. */
  @Column('uuid', { nullable: true })
  messageRef: string | null;

  /** The mail of ours it reports about. */
  @Column('uuid', { nullable: true })
  deliveryId: string | null;

  @Column('text', { nullable: true })
  fromAddress: string | null;

  /** A trusted mail server says that it comes from there; null until it was read. */
  @Column('boolean', { nullable: true })
  senderConfirmed: boolean | null;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  handledByName: string | null;
}
