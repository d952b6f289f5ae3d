import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import { ConsultationEntity } from '../../consultations/index.js';

/** Words of a case that staff hide from supporters before acceptance, beside what masking finds itself. */
@Entity()
@Unique('masked_phrase_letters_unique', ['consultationId', 'letters'])
export class MaskedPhraseEntity extends CreatedRow {
  @Column('uuid')
  consultationId: string;

  @ManyToOne(() => ConsultationEntity, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation?: Relation<ConsultationEntity>;

  @Column('text')
  phrase: string;

  /** What masking compares: the phrase's letters and digits alone. */
  @Column('text')
  letters: string;

  @Column('text')
  createdByName: string;
}
