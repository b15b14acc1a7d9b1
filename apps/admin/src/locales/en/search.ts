import type { Same } from '@go-cua/client/locale';
import type { search as vi } from '../vi/search';

export const search: Same<typeof vi> = {
  search: {
    title: 'Quick search',
    hint: 'Find households, people, teams…',
    hintFigures: 'Find teams, hamlets, communes…',
    how: 'Two letters or more, accents do not matter: a name, a lane and number, a team, hamlet or commune; the last three digits of a staff member’s or volunteer’s phone.',
    howFigures: 'Two letters or more, accents do not matter: a team, hamlet or commune.',
    nothing: 'No “{words}” in your scope.',
    doors: 'Households & residents',
    people: 'Staff and volunteers',
    teams: 'Teams',
    hamlets: 'Hamlets',
    units: 'Communes, provinces',
  },
};
