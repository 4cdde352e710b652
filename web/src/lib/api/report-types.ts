import type { Answer, Narrow } from './wire';

/** A stored evaluation, as the report shows it. */
export type Report = Answer<'Report'>;
/** Who rates. */
export type Engine = 'model' | 'built-in';
/** Why a run could not be finished yet. */
export type RunFailure = 'unavailable' | 'unauthorised' | 'busy' | 'timeout' | 'rejected' | 'crashed' | 'error';
export type ReportState = Narrow<Answer<'ReportState'>, { waiting: Narrow<Answer<'ReportStateWaiting'>, { engine: Engine; failure: RunFailure | null }> | null }>;
export type EvaluationRun = Narrow<Answer<'EvaluationRun'>, { engine: Engine; failure: RunFailure | null }>;
export type ComparedRuns = Answer<'RunComparison'>;
export type Judging = NonNullable<Report['judging']>;
export type Judged = Judging['competencies'][number];

export type Quote = Answer<'ReportQuote'>;
export type RatedCompetency = Answer<'ReportCompetencyResult'>;
export type Confidence = RatedCompetency['confidence'];
export type Span = Answer<'ReportSpan'>;
export type ReportQuestion = Answer<'ReportQuestionResult'>;
export type StarPart = keyof ReportQuestion['star'];
export type DeliveryMetrics = Answer<'ReportMetrics'>;
/** The version of one of the person's turns that a run read. */
export type TurnBasis = Answer<'ReportBasisSaid'>;
