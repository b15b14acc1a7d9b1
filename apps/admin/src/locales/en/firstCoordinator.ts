import type { Same } from '@go-cua/client/locale';
import type { firstCoordinator as vi } from '../vi/firstCoordinator';

export const firstCoordinator: Same<typeof vi> = {
  first: {
    title: 'The first coordinator',
    text: 'Nobody is here yet. The first coordinator invites everybody else and answers for the figures. Add a second one soon, so that nobody holds it alone.',
    name: 'Full name',
    phoneHint: 'For signing in. It is stored encrypted.',
    unit: 'Unit to coordinate',
    unitHint: 'A commune, ward or province of today’s official list.',
    unitMissing: 'No unit chosen yet.',
    unitSearch: 'Type the name of a commune or province',
    password: 'Password',
    begin: 'Begin',
    used: 'This link cannot be used any more. If somebody coordinates already, ask them for an invitation.',
    unitUnknown: 'No such unit today. Choose again.',
    phoneTaken: 'This number is somebody’s already.',
  },
};
