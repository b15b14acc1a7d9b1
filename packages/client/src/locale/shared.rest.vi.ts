import { act } from './vi/act';
import { residents } from './vi/resident';
import { service } from './vi/service';
import { setup } from './vi/setup';

/** Acts and their answers, what residents are asked, services, set-up: an app says when they come (`createLocale`). */
export const restVi = { ...residents, ...service, ...setup, act };
