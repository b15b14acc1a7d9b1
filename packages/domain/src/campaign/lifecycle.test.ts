import { describe, expect, it } from 'vitest';
import { day } from '../core';
import {
  CAMPAIGN_EVENTS,
  CAMPAIGN_FINAL,
  CAMPAIGN_GUARDS,
  CAMPAIGN_STATES,
  CAMPAIGN_TABLE,
  moveCampaign,
  nextMoves,
  type CampaignFacts,
  type CampaignState,
} from './index';

const TODAY = day('2026-11-24');
const READY: CampaignFacts = { services: 1, teams: 1, hotline: '1900.0368', validTo: TODAY, outingsAhead: 0 };

function walk(start: CampaignState): Set<CampaignState> {
  const been = new Set<CampaignState>([start]);
  for (let size = 0; size !== been.size;) {
    size = been.size;
    for (const row of CAMPAIGN_TABLE) if (been.has(row.from)) been.add(row.to);
  }
  return been;
}

describe('the life of a campaign, as a table', () => {
  it('reaches every state from a draft, and an end from every state', () => {
    expect([...walk('DRAFT')].sort()).toEqual([...CAMPAIGN_STATES].sort());
    for (const state of CAMPAIGN_STATES)
      expect(
        CAMPAIGN_FINAL.some((end) => walk(state).has(end)),
        state,
      ).toBe(true);
  });

  it('has no dead end that is not final, and no way out of a final state', () => {
    for (const state of CAMPAIGN_STATES)
      expect(
        CAMPAIGN_TABLE.some((r) => r.from === state),
        state,
      ).toBe(!CAMPAIGN_FINAL.includes(state));
  });

  it('uses every event and every guard it names and no other, and each event once in a state', () => {
    expect(new Set(CAMPAIGN_TABLE.map((r) => r.event))).toEqual(new Set(CAMPAIGN_EVENTS));
    expect(new Set(CAMPAIGN_TABLE.flatMap((r) => r.guards))).toEqual(new Set(CAMPAIGN_GUARDS));
    expect(new Set(CAMPAIGN_TABLE.map((r) => `${r.from} ${r.event}`)).size).toBe(CAMPAIGN_TABLE.length);
  });

  it('takes every row when nothing stands in the way, and no other step', () => {
    for (const from of CAMPAIGN_STATES)
      for (const event of CAMPAIGN_EVENTS) {
        const row = CAMPAIGN_TABLE.find((r) => r.from === from && r.event === event);
        const moved = moveCampaign(from, event, READY, TODAY);
        expect(moved).toMatchObject(row ? { ok: true, value: row.to } : { ok: false, code: 'CAMPAIGN_NOT_IN_STATE' });
      }
  });

  it('is held up by each guard by itself, and says so before it is tried', () => {
    const lacking: Partial<CampaignFacts>[] = [
      { services: 0 },
      { teams: 0 },
      { hotline: '' },
      { validTo: day('2026-11-23') },
    ];
    const codes = ['CAMPAIGN_NO_SERVICE', 'CAMPAIGN_NO_TEAM', 'CAMPAIGN_NO_HOTLINE', 'CAMPAIGN_OVER'];
    lacking.forEach((lack, i) => {
      expect(moveCampaign('DRAFT', 'OPEN', { ...READY, ...lack }, TODAY)).toMatchObject({ code: codes[i] });
      expect(nextMoves('DRAFT', { ...READY, ...lack }, TODAY)).toEqual([
        { event: 'OPEN', to: 'OPEN', hindrance: codes[i] },
      ]);
    });
    expect(moveCampaign('OPEN', 'START_CLOSING', { ...READY, outingsAhead: 1 }, TODAY)).toMatchObject({
      code: 'CAMPAIGN_HAS_OUTINGS',
    });
  });
});
