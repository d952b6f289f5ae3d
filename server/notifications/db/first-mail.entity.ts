import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail that a form sent to an address; kept for a day, to count by. */
@Entity()
@Index('first_mail_mailbox', ['mailboxDigest', 'sentAt'])
export class FirstMailEntity {
  @PrimaryColumn('uuid')
  deliveryId: string;

  @Column('text')
  mailboxDigest: string;

  @Column('timestamptz')
  sentAt: Date;
}
