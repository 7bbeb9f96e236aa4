// Removes the database and files of the run.
import { rmSync } from 'node:fs';

export default function teardown() {
  rmSync(process.env.STEWARD_TEST_DATA!, { recursive: true, force: true });
}
