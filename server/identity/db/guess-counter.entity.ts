import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Wrong guesses at one account from one source, from one source, or at one account from everywhere; the key is a digest. */
@Entity()
export class GuessCounterEntity {
  @PrimaryColumn('text')
  key: string;

  @Column('integer')
  failures: number;

  @Column('timestamptz')
  windowStartedAt: Date;

  @Column('timestamptz', { nullable: true })
  blockedUntil: Date | null;

  /** When people were last told of an attack; only of those from everywhere. */
  @Column('timestamptz', { nullable: true })
  alertedAt: Date | null;
}
