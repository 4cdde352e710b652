import type { Answer } from './wire';

/** A stored evaluation, as the report shows it. */
export type Report = Answer<'Report'>;
export type ReportState = Answer<'ReportState'>;
export type EvaluationRun = Answer<'EvaluationRun'>;

export type Quote = Answer<'ReportQuote'>;
export type RatedCompetency = Answer<'ReportCompetencyResult'>;
export type Confidence = RatedCompetency['confidence'];
export type Span = Answer<'ReportSpan'>;
export type ReportQuestion = Answer<'ReportQuestionResult'>;
export type StarPart = keyof ReportQuestion['star'];
export type DeliveryMetrics = Answer<'ReportMetrics'>;
/** The version of one of the person's turns that a run read. */
export type TurnBasis = Answer<'ReportBasisSaid'>;
