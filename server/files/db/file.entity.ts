import { Column, Entity, Index } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { FileState } from '../domain/states.js';
import type { FileWarning } from '../domain/warnings.js';

/** A file somebody sent; its bytes lie in the storage under `storageKey`. The name is personal data. */
@Entity()
@Index('file_owner', ['ownerType', 'ownerId', 'createdAt'])
@Index('file_storage_key', ['storageKey'], { unique: true })
@Index('file_waiting', { synchronize: false })
export class FileEntity extends CreatedRow {
  /** The record whose policy decides who may fetch it, e.g. `consultation`. */
  @Column('text')
  ownerType: string;

  @Column('uuid')
  ownerId: string;

  /** The part of the owner it came with (a message), or null while it lies with the owner itself. */
  @Column('uuid', { nullable: true })
  partId: string | null;

  @Column('text')
  originalName: string;

  @Column('text')
  mediaType: string;

  /** Bytes as kept: pictures are cleaned first. */
  @Column('integer')
  size: number;

  /** Of the bytes as kept, hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('text')
  state: FileState;

  /** null once the bytes are gone. */
  @Column('uuid', { nullable: true })
  storageKey: string | null;

  /** What the scanner found. */
  @Column('text', { nullable: true })
  finding: string | null;

  /** What the file can do when opened; said before it is. */
  @Column('text', { array: true, default: '{}' })
  warnings: FileWarning[];

  @Column('text')
  sentByKind: string;

  @Column('text', { nullable: true })
  sentById: string | null;

  @Column('text')
  sentByName: string;

  @Column('timestamptz', { nullable: true })
  scannedAt: Date | null;
}
