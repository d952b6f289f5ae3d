import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it is known that somebody reads an address. */
export type Confirmation = 'link' | 'code' | 'reply' | 'staff' | 'earlier';

/** An address whose owner has shown that mails arrive there, or for which staff vouch. */
@Entity()
export class ConfirmedAddressEntity {
  /** Keyed digest: the address itself stands with its case or registration only. */
  @PrimaryColumn('text')
  addressKey: string;

  @Column('text')
  how: Confirmation;

  @Column('timestamptz')
  confirmedAt: Date;
}
