import { addDays, type Day, type UnitId } from '../core';
import { dayKey, idFromText, type Hash } from './ids';
import type { UnitIdentity, UnitLevel, UnitType, UnitVersion } from './unit';

/** What a unit is called and where it belongs. */
export interface Facts {
  readonly name: string;
  readonly type: UnitType;
  readonly parentId: UnitId | null;
  /** The file that says so. */
  readonly source: string;
}
export type Standing = Omit<UnitVersion, 'validTo'>;

/**
 * The register while lists and maps are read in the order of their days: what stands under each code now,
 * and every version that has been closed. Codes only find what stands on that day; they are never the identity.
 */
export class Register {
  private readonly open = new Map<string, Standing>();
  private readonly closed: UnitVersion[] = [];
  private readonly identities: UnitIdentity[] = [];
  private readonly latest = new Map<UnitId, Standing>();

  constructor(private readonly hash: Hash) {}

  at(level: UnitLevel, code: string): Standing | undefined {
    return this.open.get(`${level} ${code}`);
  }

  /** A unit as it was last seen, standing or not. */
  byId(unitId: UnitId | null): Standing | undefined {
    return unitId === null ? undefined : this.latest.get(unitId);
  }

  standing(level: UnitLevel): Standing[] {
    return [...this.open.values()].filter((v) => v.level === level);
  }

  /** A new identity begins. `from` null: it stood before anything that we know. */
  begin(level: UnitLevel, code: string, facts: Facts, from: Day | null, certain: boolean): Standing {
    const unitId = idFromText<UnitId>(this.hash, `unit|${level}|${code}|${dayKey(from)}`);
    this.identities.push({ id: unitId, level });
    return this.put({ ...facts, level, code, unitId, validFrom: from, certain });
  }

  /** A new version of the same identity, under the same code. */
  revise(old: Standing, facts: Facts, day: Day, certain: boolean): Standing {
    this.end(old, day, certain);
    return this.resume(old, old.code, facts, day, certain);
  }

  /** Goes on with an identity whose last version has been ended, perhaps under another code. */
  resume(old: Standing, code: string, facts: Facts, day: Day, certain: boolean): Standing {
    const { level, unitId } = old;
    return this.put({ ...facts, level, code, unitId, validFrom: day, certain });
  }

  /** Stands no longer on `day`; without an act's day both neighbours are uncertain. */
  end(old: Standing, day: Day, certain: boolean): void {
    this.open.delete(`${old.level} ${old.code}`);
    this.closed.push({ ...old, validTo: addDays(day, -1), certain: old.certain && certain });
  }

  result(): { units: UnitIdentity[]; versions: UnitVersion[] } {
    const open = [...this.open.values()].map((v): UnitVersion => ({ ...v, validTo: null }));
    return { units: [...this.identities], versions: [...this.closed, ...open] };
  }

  private put(version: Omit<Standing, 'id'>): Standing {
    const key = `${version.level} ${version.code}`;
    if (this.open.has(key)) throw new Error(`${key} stands already on ${dayKey(version.validFrom)}`);
    const text = `version|${version.unitId}|${dayKey(version.validFrom)}`;
    const standing: Standing = { ...version, id: idFromText(this.hash, text) };
    this.open.set(key, standing);
    this.latest.set(standing.unitId, standing);
    return standing;
  }
}
