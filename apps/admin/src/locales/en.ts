import type { Same } from '@go-cua/client/locale';
import { apiClient } from './en/apiClient';
import { correction } from './en/correction';
import { erasure } from './en/erasure';
import { firstCoordinator } from './en/firstCoordinator';
import { household } from './en/household';
import { overview } from './en/overview';
import { bulk } from './en/bulk';
import { campaign } from './en/campaign';
import { person } from './en/person';
import { refusal } from './en/refusal';
import { request } from './en/request';
import { resident } from './en/resident';
import { review } from './en/review';
import { search } from './en/search';
import { shell } from './en/shell';
import { table } from './en/table';
import { organisation } from './en/organisation';
import { target } from './en/target';
import { team } from './en/team';
import { territory } from './en/territory';
import { week } from './en/week';
import type { vi } from './vi';

export const en: Same<typeof vi> = {
  ...shell,
  ...firstCoordinator,
  ...refusal,
  ...person,
  ...campaign,
  ...overview,
  ...household,
  ...resident,
  ...review,
  ...organisation,
  ...target,
  ...team,
  ...territory,
  ...search,
  ...table,
  ...bulk,
  ...week,
  ...correction,
  ...erasure,
  ...request,
  ...apiClient,
  refusal: { ...refusal.refusal, ...apiClient.apiRefusal, ...request.requestRefusal },
};
