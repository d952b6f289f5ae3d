import { Module } from '@nestjs/common';
import { TriageModule } from '../triage/index.js';
import { LoadDemo } from './commands/load-demo.js';
import { DemoSupporter } from './queries/demo-supporter.js';

@Module({
  imports: [TriageModule],
  providers: [LoadDemo, DemoSupporter],
  exports: [LoadDemo, DemoSupporter],
})
export class DemoModule {}
