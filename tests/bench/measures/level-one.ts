import { Person } from '../../kit/person';
import { atMost, type Measure } from '../measure';

const NUMBER = '501';

/** From tonight's list to «Đã lưu trên máy này»: a resident who is known is brought to level 1. */
export const levelOne: Measure = {
  name: 'level 1 of a known resident',
  run: async ({ server, pen, password }) => {
    const home = pen.newHouseholdId();
    await pen.send([pen.door(home, 'Hẻm 0', NUMBER, 1), ...pen.person(home, 'Lài')]);
    const person = Person.withPhone('An', server.origin);
    try {
      await person.opens('/');
      await person.signsIn({ phone: server.prepared.volunteer.phone, password });
      let taps = 0;
      const tap = async (step: Promise<void>): Promise<void> => {
        taps += 1;
        await step;
      };
      await tap(person.opensDoor(NUMBER));
      await tap(person.taps(/Lài/));
      await tap(person.taps(/Kích hoạt tài khoản/));
      await tap(person.taps('Đội giúp, vừa xong'));
      await person.sees('Đã lưu trên máy này');
      return [atMost('level 1 of a known resident', taps, 'taps', 5)];
    } finally {
      await person.goesHome();
    }
  },
};
