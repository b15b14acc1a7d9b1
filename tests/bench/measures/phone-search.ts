import { Person } from '../../kit/person';
import { atMost, percentile, type Result, told } from '../measure';
import { SLOW_CPU, TONIGHT } from './cold-start';

/** What people type: beginnings of names without accents, a lane with its number, the end of a name. */
const TYPED = ['phuong', 'nguyen', 'phuong ngu', 'hem 7', 'le', 'dao', 'hem 3 128', 'binh tran', 'suong', 'vo'];
const ROUNDS = 3;

/** From a letter typed to what was found on the screen, on a cheap phone that holds a hamlet of 5,000 residents. */
export async function searchOnThePhone(origin: string, phone: string, password: string): Promise<Result[]> {
  const person = Person.withPhone('An', origin);
  try {
    await person.opens('/');
    await person.signsIn({ phone, password });
    await person.page.getByText(TONIGHT).first().waitFor({ timeout: 120_000 });
    await person.opens('/households');
    await person.page.locator('input[inputmode=search]').waitFor();
    await person.sees(/1\.250/);
    const devtools = await person.devtools();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
    const first = await person.page.evaluate(types, 'p');
    const milliseconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const words of TYPED) milliseconds.push(await person.page.evaluate(types, words));
    const of = `search on a phone of 5,000 residents at CPU ×${SLOW_CPU}`;
    return [
      atMost(`${of}, p95 of ${milliseconds.length}`, percentile(milliseconds, 0.95), 'ms', 100),
      told(`${of}, median`, percentile(milliseconds, 0.5), 'ms'),
      told(`${of}, the first letter of an evening`, first, 'ms'),
    ];
  } finally {
    await person.goesHome();
  }
}

/** In the page: types into the empty box; milliseconds until the line of what was found is laid out with these words. */
async function types(words: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[inputmode=search]')!;
  const says = (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  says('');
  await new Promise((later) => setTimeout(later, 300));
  return new Promise((resolve) => {
    const began = performance.now();
    const watch = new MutationObserver(() => {
      if (!document.querySelector('main [role=status]')?.textContent?.includes(words)) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        void document.body.offsetHeight;
        resolve(performance.now() - began);
      });
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
    says(words);
  });
}
