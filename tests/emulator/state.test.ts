import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeWorlds, folder, KABAG, OWNER, START, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `function main() {
  var file = Drive.Files.create({name: 'Berkas', mimeType: 'application/vnd.google-apps.folder'});
  PropertiesService.getScriptProperties().setProperty('k', 'v');
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
  MailApp.sendEmail('${KABAG}', 'x', 'y');
  return file.id;
}
function look() { return [PropertiesService.getScriptProperties().getProperty('k'), Utilities.getUuid()]; }
function tick() {}`;

test('everything survives a restart', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(CODE, { stateFile });
  const id = world.createSpreadsheet('Register', OWNER);
  await world.editCell(id, 'Sheet1', 3, 2, 'isi', OWNER);
  await world.runInEditor('main', OWNER);
  const before = [
    world.now(),
    world.files(),
    world.mails(),
    world.triggers(),
    world.cells(id, 'Sheet1'),
    world.executions(),
  ];
  await world.close();
  const again = await worldWith(CODE, { stateFile });
  expect([
    again.now(),
    again.files(),
    again.mails(),
    again.triggers(),
    again.cells(id, 'Sheet1'),
    again.executions(),
  ]).toEqual(before);
  expect(again.warnings).toEqual([]);
  const [value] = (await again.runInEditor('look', OWNER)).value as string[];
  expect(value).toBe('v');
});

test('chance goes on where it was: a restart repeats no id', async () => {
  const stateFile = join(folder(), 'keadaan.json');
  const world = await worldWith(CODE, { stateFile });
  const first = (await world.runInEditor('look', OWNER)).value as string[];
  await world.close();
  const again = await worldWith(CODE, { stateFile });
  expect(((await again.runInEditor('look', OWNER)).value as string[])[1]).not.toBe(first[1]);
});

test('a damaged state file is set aside with a warning, never overwritten', async () => {
  const place = folder();
  const stateFile = join(place, 'keadaan.json');
  writeFileSync(stateFile, '{"version":1,"clo');
  writeFileSync(`${stateFile}.rusak-1`, 'yang lama');
  const world = await worldWith(CODE, { stateFile });
  expect(world.now()).toBe(START);
  expect(world.warnings[0]).toContain(`${stateFile}.rusak-2`);
  expect(readFileSync(`${stateFile}.rusak-2`, 'utf8')).toBe('{"version":1,"clo');
  await world.close();
  expect(readdirSync(place).sort()).toEqual(['keadaan.json', 'keadaan.json.rusak-1', 'keadaan.json.rusak-2']);
});

test('without a state file nothing is written', async () => {
  const place = folder();
  const world = await worldWith(CODE);
  await world.runInEditor('main', OWNER);
  await world.close();
  expect(existsSync(join(place, 'keadaan.json'))).toBe(false);
});
