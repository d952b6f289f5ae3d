import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Wrong guesses at one account, or from one address; the key is a digest. */
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

  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;
}
