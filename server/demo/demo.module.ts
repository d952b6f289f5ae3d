import { Module } from '@nestjs/common';
import { TriageModule } from '../triage/index.js';
import { LoadDemo } from './commands/load-demo.js';

@Module({ imports: [TriageModule], providers: [LoadDemo], exports: [LoadDemo] })
export class DemoModule {}
