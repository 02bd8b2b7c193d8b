import { closeWorlds, OWNER, worldWith } from './support';
afterEach(closeWorlds);
test('speed', async () => {
  const world = await worldWith(`function main() { return 1; }`);
  await world.runInEditor('main', OWNER);
  const began = performance.now();
  for (let i = 0; i < 100; i++) await world.runInEditor('main', OWNER);
  console.log('per run ms', (performance.now() - began)/100);
}, 30000);
test('hang', async () => {
  const world = await worldWith(`function main() { for(;;){} }`);
  const t = performance.now();
  const r = await world.runInEditor('main', OWNER);
  console.log(performance.now()-t, r.error);
}, 90000);
