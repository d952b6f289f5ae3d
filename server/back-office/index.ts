import { Module } from '@nestjs/common';
import { BackOfficeController } from './http/back-office.controller.js';

@Module({ controllers: [BackOfficeController] })
export class BackOfficeModule {}
