/** A program that takes a state folder and keeps it until it is killed. */
import { holdFolder } from '../../workspace/hold';

void holdFolder(process.argv[2] ?? '').then(() => {
  process.stdout.write('held\n');
  setInterval(() => undefined, 1000);
});
