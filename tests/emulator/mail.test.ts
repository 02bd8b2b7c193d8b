import { closeWorlds, errorOf, KABAG, OWNER, runBody, SEKDA, START, worldWith } from './support';

afterEach(closeWorlds);

test('a mail is sent as the effective user, with its parts', async () => {
  const { world, run } = await runBody(
    `MailApp.sendEmail({to: '${KABAG}, ${SEKDA}', cc: '${OWNER}', subject: 'Tugas', body: 'Isi', htmlBody: '<p>Isi</p>'});
     MailApp.sendEmail('${KABAG}', 'Dua', 'Isi dua', {bcc: '${SEKDA}'});`,
  );
  expect(run.error).toBeNull();
  expect(world.mails()).toEqual([
    {
      id: 1,
      at: START,
      from: OWNER,
      to: [KABAG, SEKDA],
      cc: [OWNER],
      bcc: [],
      subject: 'Tugas',
      text: 'Isi',
      html: '<p>Isi</p>',
    },
    {
      id: 2,
      at: START + 400,
      from: OWNER,
      to: [KABAG],
      cc: [],
      bcc: [SEKDA],
      subject: 'Dua',
      text: 'Isi dua',
      html: '',
    },
  ]);
});

test('a mail to an address that does not exist comes back to the sender', async () => {
  const { world } = await runBody(`MailApp.sendEmail('tidak.ada@kota.example', 'Tugas', 'Isi');`);
  expect(world.mails()[1]).toMatchObject({ from: 'mailer-daemon@googlemail.com', to: [OWNER] });
});

test('a mail without a recipient, or to no address, is refused', async () => {
  expect(await errorOf(`MailApp.sendEmail({subject: 'x', body: 'y'});`)).toBe(
    'Exception: Failed to send email: no recipient',
  );
  expect(await errorOf(`MailApp.sendEmail('bukan alamat', 'x', 'y');`)).toBe(
    'Exception: Invalid email: bukan alamat',
  );
});

test('a day has 1,500 recipients for each person; then sending fails until the day is over', async () => {
  const world = await worldWith(`function send(n) { for (var i = 0; i < n; i++)
      MailApp.sendEmail({to: Array(50).fill('${KABAG}').join(','), subject: 'x', body: 'y'}); return MailApp.getRemainingDailyQuota(); }
    function left() { return MailApp.getRemainingDailyQuota(); }`);
  expect((await world.callFromPage('send', [30], OWNER, null)).value).toBe(0);
  const over = await world.callFromPage('send', [1], OWNER, null);
  expect(over.error).toBe('Exception: Service invoked too many times for one day: email.');
  expect((await world.callFromPage('left', [], SEKDA, null)).value).toBe(1500);
  await world.moveTo(START + 25 * 3_600_000);
  expect((await world.callFromPage('left', [], OWNER, null)).value).toBe(1500);
});
