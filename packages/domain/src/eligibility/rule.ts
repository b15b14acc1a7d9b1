import type { ServiceCode } from '../activation/service';
import type { Day } from '../core/day';
import { EID_RULES } from './eid-rules';
import { SERVICE_RULES } from './service-rules';
import type { EligibilityVerdict, Rule } from './verdict';

/** The version of this whole set of rules; a figure that rests on it says so. Rises with any change of them. */
export const RULE_VERSION = 'eligibility-2';

export const RULES: readonly Rule[] = [...EID_RULES, ...SERVICE_RULES];

/** The services for which somebody can be eligible at all. */
export const SERVICES_WITH_RULES: readonly ServiceCode[] = [...new Set(RULES.map((rule) => rule.service))];

/** The first day on which a service has a rule; null: it has none. */
export function rulesBegin(service: ServiceCode): Day | null {
  return (
    RULES.filter((rule) => rule.service === service)
      .map((rule) => rule.validFrom)
      .sort()[0] ?? null
  );
}

export function ruleOn(service: ServiceCode, on: Day): Rule | null {
  return (
    RULES.find((r) => r.service === service && r.validFrom <= on && (r.validTo === undefined || on <= r.validTo)) ??
    null
  );
}

/**
 * Whether a service is offered at the door: to who is eligible, to who may turn out to be, and to who gets it on request
 * and is counted from the request on.
 */
export function mayBeOffered({ status, reason }: EligibilityVerdict): boolean {
  return status !== 'NOT_ELIGIBLE' || reason === 'ON_REQUEST';
}
