import { graphql, type ResultOf } from '../../graphql';

export const OverviewCampaignsQuery = graphql(`
  query OverviewCampaigns($unitId: UUID) {
    campaigns(unitId: $unitId, first: 50) {
      campaigns {
        id
        name
        status
        validFrom
        validTo
        services {
          service
        }
      }
    }
  }
`);
export type OverviewCampaign = ResultOf<typeof OverviewCampaignsQuery>['campaigns']['campaigns'][number];

export const FiguresQuery = graphql(`
  query Figures($unitId: UUID, $campaignId: UUID, $service: String, $treeDay: LocalDate) {
    figures(unitId: $unitId, campaignId: $campaignId, service: $service, treeDay: $treeDay) {
      basis {
        definitionVersion
        ruleVersion
        treeDay
        from
        to
        knownAt
        unsentPhones
        unsentSince
        hamlets
        ofHamlets
      }
      tiles {
        eligible
        notKnownYet
        denominator
        activated
        activatedHelped
        foundActive
        blocked
        declinedFinal
        reachedAndAnswered
        remaining
        personTurns
        anonymousTurns
        distinctResidents
      }
      rows {
        id
        name
        isHamlet
        answeredIn7Days
        endsOn
        tiles {
          denominator
          activated
          reachedAndAnswered
          remaining
          personTurns
        }
      }
    }
  }
`);
export type FiguresData = ResultOf<typeof FiguresQuery>['figures'];
export type Basis = FiguresData['basis'];
export type Tiles = NonNullable<FiguresData['tiles']>;

export const CurveQuery = graphql(`
  query ProgressCurve($unitId: UUID, $campaignId: UUID, $service: String, $treeDay: LocalDate) {
    progressCurve(unitId: $unitId, campaignId: $campaignId, service: $service, treeDay: $treeDay) {
      day
      activated
      reachedAndAnswered
      denominator
    }
  }
`);
export type CurvePoint = ResultOf<typeof CurveQuery>['progressCurve'][number];

export const PaceQuery = graphql(`
  query ProgressPace($unitId: UUID, $campaignId: UUID, $service: String, $treeDay: LocalDate) {
    progressPace(unitId: $unitId, campaignId: $campaignId, service: $service, treeDay: $treeDay) {
      goal
      isTarget
      from
      until
      base
      due
      answered
      days
      perDay
      endsOn
      needed
    }
  }
`);
export type Pace = NonNullable<ResultOf<typeof PaceQuery>['progressPace']>;

export const WeekQuery = graphql(`
  query Week($day: LocalDate!, $unitId: UUID, $campaignId: UUID, $service: String, $treeDay: LocalDate) {
    week(day: $day, unitId: $unitId, campaignId: $campaignId, service: $service, treeDay: $treeDay) {
      year
      week
      from
      to
      outings
      basis {
        to
        knownAt
        unsentPhones
        unsentSince
      }
      tiles {
        activated
        activatedHelped
        foundActive
        blocked
        declinedFinal
        reachedAndAnswered
        denominator
        remaining
        personTurns
        anonymousTurns
        distinctResidents
      }
      before {
        activatedHelped
        foundActive
      }
    }
  }
`);
export type Week = NonNullable<ResultOf<typeof WeekQuery>['week']>;

export const WhatRemainsQuery = graphql(`
  query WhatRemains($unitId: UUID, $campaignId: UUID, $service: String, $treeDay: LocalDate) {
    whatRemains(unitId: $unitId, campaignId: $campaignId, service: $service, treeDay: $treeDay) {
      reasons {
        reason
        count
      }
      unregistered
      blockers {
        blocker
        count
        waitedDays
      }
    }
  }
`);
export type Remains = ResultOf<typeof WhatRemainsQuery>['whatRemains'];

export const TeamsOutQuery = graphql(`
  query TeamsOut($unitId: UUID) {
    teamsOut(unitId: $unitId) {
      outingId
      teamId
      teamName
      state
      startsAt
      endsAt
      members
      came
      stillOut
      helped
      unsentPhones
    }
  }
`);
export type TeamOut = ResultOf<typeof TeamsOutQuery>['teamsOut'][number];

export const ExplanationQuery = graphql(`
  query FigureExplanation(
    $figure: ListedFigure!
    $unitId: UUID
    $campaignId: UUID
    $service: String
    $treeDay: LocalDate
    $first: Int = 50
    $after: String
  ) {
    figureExplanation(
      figure: $figure
      unitId: $unitId
      campaignId: $campaignId
      service: $service
      treeDay: $treeDay
      first: $first
      after: $after
    ) {
      figure
      amount
      corrections {
        knownOn
        day
        delta
      }
      listed
      unregistered
      residentCount
      next
      basis {
        definitionVersion
        ruleVersion
        treeDay
        from
        to
        knownAt
        unsentPhones
        unsentSince
        hamlets
        ofHamlets
      }
      residents {
        residentId
        householdId
        familyName
        middleName
        givenName
        lane
        number
        count
        status
        answer
        state
        blocker
        since
        reason
        visits
        lastVisitOn
        returnOn
      }
    }
  }
`);
export type Explanation = ResultOf<typeof ExplanationQuery>['figureExplanation'];

export const FiguresMovedSubscription = graphql(`
  subscription FiguresMoved {
    figuresMoved {
      at
    }
  }
`);
