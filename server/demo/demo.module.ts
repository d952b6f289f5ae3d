import { Module } from '@nestjs/common';
import { LoadDemo } from './commands/load-demo.js';

@Module({ providers: [LoadDemo], exports: [LoadDemo] })
export class DemoModule {}
