import { apiClient } from './vi/apiClient';
import { correction } from './vi/correction';
import { erasure } from './vi/erasure';
import { firstCoordinator } from './vi/firstCoordinator';
import { household } from './vi/household';
import { overview } from './vi/overview';
import { bulk } from './vi/bulk';
import { campaign } from './vi/campaign';
import { person } from './vi/person';
import { refusal } from './vi/refusal';
import { request } from './vi/request';
import { resident } from './vi/resident';
import { review } from './vi/review';
import { search } from './vi/search';
import { shell } from './vi/shell';
import { table } from './vi/table';
import { organisation } from './vi/organisation';
import { target } from './vi/target';
import { team } from './vi/team';
import { territory } from './vi/territory';
import { week } from './vi/week';

/** One file for each feature; the words of the domain's codes come from the client package. */
export const vi = {
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
