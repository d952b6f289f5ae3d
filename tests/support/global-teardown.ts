export default async function globalTeardown(): Promise<void> {
  // The database of the run stops here (next commit).
}
