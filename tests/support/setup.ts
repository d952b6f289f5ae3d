// Decorator metadata must exist before the first entity or provider is loaded.
import 'reflect-metadata';
