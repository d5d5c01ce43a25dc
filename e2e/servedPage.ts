import { PORT } from './port';
import { serve } from './serve';

/**
 * Serves the built page to all tests. A browser keeps its scripts, compiled: a quarter of what
 * loading the page costs is spared from the second time on. Returns the end of it.
 */
export default async function setUp(): Promise<() => Promise<unknown>> {
  const { close } = await serve({ port: PORT, kept: true });
  return close;
}
