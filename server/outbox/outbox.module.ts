import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRecorder } from '../database/recorders.js';
import { OutboxEventEntity } from './db/outbox-event.entity.js';
import { Outbox } from './services/outbox.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxEventEntity])],
  providers: [Outbox, { provide: EventRecorder, useExisting: Outbox }],
  exports: [Outbox, EventRecorder],
})
export class OutboxModule {}
