import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { AccountEntity } from './account.entity.js';

/** An address somebody at the desk had until it was changed: told of the change, then forgotten. */
@Entity()
@Index('former_address_account', ['accountId'])
export class FormerAddressEntity extends IdentifiedRow {
  @Column('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<AccountEntity>;

  @Column('text')
  address: string;

  @Column('timestamptz')
  changedAt: Date;
}
