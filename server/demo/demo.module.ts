import { Module } from '@nestjs/common';
import { SeminarsModule } from '../seminars/index.js';
import { TriageModule } from '../triage/index.js';
import { LoadDemo } from './commands/load-demo.js';
import { LoadDemoSeminars } from './commands/load-demo-seminars.js';
import { DemoSupporter } from './queries/demo-supporter.js';

@Module({
  imports: [SeminarsModule, TriageModule],
  providers: [LoadDemo, LoadDemoSeminars, DemoSupporter],
  exports: [LoadDemo, DemoSupporter],
})
export class DemoModule {}
