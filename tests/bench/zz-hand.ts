import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { Person } from '../kit/person';
const wait = async (name: string) => { console.log('waiting for', name); while (!existsSync(`/tmp/scratch-op/${name}`)) await new Promise((r) => setTimeout(r, 300)); rmSync(`/tmp/scratch-op/${name}`); };
const person = Person.withPhone('An', 'http://localhost:4114');
const sent = async () => { await person.opens('/sync'); await new Promise((r) => setTimeout(r, 12000)); console.log((await person.page.locator('main').innerText()).slice(0, 700)); };
const act = async () => {
  await person.opens('/');
  const list = person.page.getByRole('list', { name: /^(Danh sách nhà tối nay|Doors tonight)/ });
  await list.getByRole('link').first().click();
  await person.page.getByRole('button', { name: /^(Ghi kết quả|Record)/ }).click();
  await person.page.getByRole('button', { name: /^(Không có nhà|Nobody home)$/ }).click();
  await new Promise((r) => setTimeout(r, 6000));
};
try {
  await person.opens('/');
  await person.signsIn({ phone: '0950000004', password: 'go-cua-demo' });
  await person.page.getByText('Cả đội đã giúp').first().waitFor({ timeout: 120_000 });
  await act(); await sent();
  await wait('dumped');
  await act(); await sent();
  await wait('restored');
  await sent();
  await sent();
} catch (e) { console.log(String(e)); } finally { await person.goesHome(); }
