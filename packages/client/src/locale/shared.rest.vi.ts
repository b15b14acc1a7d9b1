import { act } from './vi/act';
import { service } from './vi/service';
import { setup } from './vi/setup';

/** Acts and their answers, services, set-up: an app says when they come (`createLocale`). */
export const restVi = { ...service, ...setup, act };
