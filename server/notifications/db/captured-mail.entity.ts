import { Column, Entity, Index, JoinColumn, OneToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import { DeliveryEntity } from './delivery.entity.js';

/** A mail kept instead of sent: only in the embedded profile, to be read at /dev/mailbox. */
@Entity()
@Unique('captured_mail_delivery_unique', ['deliveryId'])
@Index('captured_mail_at', { synchronize: false })
export class CapturedMailEntity extends IdentifiedRow {
  @Column('uuid')
  deliveryId: string;

  @OneToOne(() => DeliveryEntity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delivery_id' })
  delivery?: Relation<DeliveryEntity>;

  @Column('text')
  toAddress: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('text', { array: true, default: '{}' })
  links: string[];

  @Column('timestamptz')
  at: Date;
}
