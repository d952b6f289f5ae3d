import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RecordType } from '../domain/document.js';

/** A copy of a record's words, made to be found; rewritten by a job whenever the record changes. */
@Entity()
@Index('search_document_case', ['consultationId'])
@Index('search_document_newest', ['at', 'recordId'])
export class SearchDocumentEntity {
  @PrimaryColumn('text')
  recordType: RecordType;

  @PrimaryColumn('uuid')
  recordId: string;

  @Column('uuid', { nullable: true })
  consultationId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column('text')
  key: string;

  @Column('text', { array: true })
  grams: string[];

  @Column('timestamptz')
  indexedAt: Date;
}
