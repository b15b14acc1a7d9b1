import { EID1_FINAL, EID1_STATES, EID1_TABLE } from './eid1-table';
import type { ServiceCode } from './service';

export interface WorkflowRow {
  readonly from: string;
  readonly to: string;
  readonly event: string;
}
export interface Workflow {
  readonly states: readonly string[];
  readonly table: readonly WorkflowRow[];
  readonly final: readonly string[];
}

/** Which service walks which table. A service without a row here is not offered step by step. */
export const WORKFLOWS: Readonly<Partial<Record<ServiceCode, Workflow>>> = {
  EID_LEVEL_1: { states: EID1_STATES, table: EID1_TABLE, final: EID1_FINAL },
};

export function workflowOf(service: ServiceCode): Workflow | null {
  return WORKFLOWS[service] ?? null;
}
