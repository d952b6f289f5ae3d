export default async function globalSetup(): Promise<void> {
  // The database of the run starts here (next commit).
}
