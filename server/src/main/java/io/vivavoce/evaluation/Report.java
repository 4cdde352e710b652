package io.vivavoce.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vivavoce.interview.Understood;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one evaluation run found, in the shape it is stored and served. Immutable.
///
/// @param statement how the ratings came about, in one honest sentence
/// @param total the weighted mean of the ratings with one decimal, null when too little could be rated
/// @param totalNote what the total rests on, or why there is none
/// @param basis the words it rests on; null in reports from before that was noted
/// @param judging how language models came to the ratings; null when fixed rules did
/// @param interviewer who led the interview; null in reports from before that was noted
public record Report(
        UUID sessionId,
        UUID runId,
        int runNumber,
        Instant createdAt,
        String engine,
        String statement,
        String rubricVersion,
        String jobTitle,
        String company,
        String interviewType,
        String difficulty,
        String language,
        long durationMs,
        Coverage coverage,
        Recognition recognition,
        @Nullable Double total,
        String totalNote,
        String headline,
        List<CompetencyResult> competencies,
        List<Strength> strengths,
        List<Improvement> improvements,
        @Nullable PriorityFix priorityFix,
        List<QuestionResult> questions,
        Metrics metrics,
        Conduct conduct,
        List<String> notMeasured,
        List<Flag> flags,
        @Nullable Basis basis,
        @Nullable Judging judging,
        @Nullable Interviewer interviewer) {
    public Report {
        competencies = List.copyOf(competencies);
        strengths = List.copyOf(strengths);
        improvements = List.copyOf(improvements);
        questions = List.copyOf(questions);
        notMeasured = List.copyOf(notMeasured);
        flags = List.copyOf(flags);
    }

    /// The same report as that of a stored run.
    ///
    /// @param leader who led the interview
    public Report identified(UUID run, int number, Instant at, Interviewer leader) {
        return new Report(
                sessionId,
                run,
                number,
                at,
                engine,
                statement,
                rubricVersion,
                jobTitle,
                company,
                interviewType,
                difficulty,
                language,
                durationMs,
                coverage,
                recognition,
                total,
                totalNote,
                headline,
                competencies,
                strengths,
                improvements,
                priorityFix,
                questions,
                metrics,
                conduct,
                notMeasured,
                flags,
                basis,
                judging,
                leader);
    }

    /// Whether two reports are of one run.
    public boolean sameRun(Report other) {
        return runId.equals(other.runId);
    }

    /// The same with another sentence about how the ratings came about.
    public Report stating(String how) {
        return rated(engine, how, total, totalNote, competencies, improvements, questions, flags, judging);
    }

    /// The same interview as it was rated otherwise.
    public Report rated(
            String by,
            String how,
            @Nullable Double otherTotal,
            String otherNote,
            List<CompetencyResult> results,
            List<Improvement> nextSteps,
            List<QuestionResult> answers,
            List<Flag> flagged,
            @Nullable Judging judged) {
        return new Report(
                sessionId,
                runId,
                runNumber,
                createdAt,
                by,
                how,
                rubricVersion,
                jobTitle,
                company,
                interviewType,
                difficulty,
                language,
                durationMs,
                coverage,
                recognition,
                otherTotal,
                otherNote,
                headline,
                results,
                strengths,
                nextSteps,
                priorityFix,
                answers,
                metrics,
                conduct,
                notMeasured,
                flagged,
                basis,
                judged,
                interviewer);
    }

    /// The same ratings in other words.
    public Report told(
            String otherHeadline,
            List<Strength> worked,
            List<Improvement> nextSteps,
            List<QuestionResult> answers,
            @Nullable Judging judged) {
        return new Report(
                sessionId,
                runId,
                runNumber,
                createdAt,
                engine,
                statement,
                rubricVersion,
                jobTitle,
                company,
                interviewType,
                difficulty,
                language,
                durationMs,
                coverage,
                recognition,
                total,
                totalNote,
                otherHeadline,
                competencies,
                worked,
                nextSteps,
                priorityFix,
                answers,
                metrics,
                conduct,
                notMeasured,
                flags,
                basis,
                judged,
                interviewer);
    }

    /// Who led an interview: the built-in interviewer, and the language models that advised it on answers.
    ///
    /// @param models as shown to people, in the order in which they came; empty when none was heard
    /// @param advisedAnswers on which one of them was heard
    public record Interviewer(List<String> models, int advisedAnswers) {
        /// The built-in one alone.
        public static final Interviewer BUILT_IN = new Interviewer(List.of(), 0);

        public Interviewer {
            models = List.copyOf(models);
        }
    }

    /// How much of the plan was talked about.
    public record Coverage(int planned, int asked, int answered, int declined, int notReached) {}

    /// How well the spoken words were understood.
    ///
    /// @param engine null when nothing was spoken or the recogniser is unknown
    /// @param averageConfidence 0 to 1 over the spoken words, null when nothing was spoken
    /// @param low the transcript is to be read with care
    public record Recognition(
            @Nullable String engine, @Nullable Double averageConfidence, boolean low, String note) {}

    /// The words a run rests on. Later corrections change nothing of it.
    ///
    /// @param correctedAnswers how many turns stood as the candidate corrected them
    /// @param statement the same in a sentence
    /// @param lowRecognition so much was understood poorly that the transcript should be corrected first
    /// @param advice what to do about that, null when there is nothing to do
    /// @param turns of the candidate
    public record Basis(
            int correctedAnswers,
            String statement,
            boolean lowRecognition,
            @Nullable String advice,
            List<Said> turns) {
        public Basis {
            turns = List.copyOf(turns);
        }

        /// The version of one turn that was read.
        ///
        /// @param version 0 as recognised or typed
        /// @param corrected whether its words are other than those recognised
        /// @param sha256 of the turn as it was read
        /// @param confidence the recogniser's, null when typed or not known
        public record Said(
                int sequence,
                int version,
                boolean corrected,
                String sha256,
                Understood understood,
                @Nullable Double confidence) {}
    }

    /// One competency and what its rating rests on.
    ///
    /// @param rating 1 to 5, null without enough evidence
    /// @param anchor the written anchor of that level
    /// @param reason why this level, or why there is none
    /// @param heard what recognition has to do with it, null when nothing
    public record CompetencyResult(
            String id,
            String name,
            String summary,
            int weight,
            CompetencyState state,
            @Nullable Integer rating,
            @Nullable String anchor,
            String reason,
            @Nullable String whyNotHigher,
            @Nullable String whyNotLower,
            Confidence confidence,
            List<Integer> questionNumbers,
            List<Quote> quotes,
            @Nullable String heard) {
        public CompetencyResult {
            questionNumbers = List.copyOf(questionNumbers);
            quotes = List.copyOf(quotes);
        }

        /// Whether there is a number.
        public enum CompetencyState {
            RATED("rated"),
            INSUFFICIENT_EVIDENCE("insufficient-evidence");

            private final String id;

            CompetencyState(String id) {
                this.id = id;
            }

            /// The name on the wire.
            @JsonValue
            public String id() {
                return id;
            }
        }
    }

    /// How much a rating can be relied on.
    public enum Confidence {
        LOW("low"),
        MEDIUM("medium"),
        HIGH("high");

        private final String id;

        Confidence(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        public String id() {
            return id;
        }
    }

    /// The candidate's own words: `text` is exactly what stands in the turn between `start` and `end`.
    ///
    /// @param turn the turn's sequence
    /// @param atMs when the turn began on the interview's clock
    /// @param start character offset in the turn's text
    /// @param end exclusive
    public record Quote(String text, int turn, int questionNumber, long atMs, int start, int end, Shows shows) {

        /// What a quote is evidence of.
        public enum Shows {
            SITUATION("situation"),
            OWN_ACTION("own-action"),
            RESULT("result"),
            CLARITY("clarity"),
            DEPTH("depth"),
            TRADE_OFF("trade-off"),
            REFLECTION("reflection"),
            /// A statement about how things are in general, or what a group did.
            GENERAL("general");

            private final String id;

            Shows(String id) {
                this.id = id;
            }

            /// The name on the wire.
            @JsonValue
            public String id() {
                return id;
            }
        }
    }

    /// Something that went well.
    public record Strength(String text, @Nullable Quote quote) {}

    /// Something to practise.
    public record Improvement(String text, String competencyId) {}

    /// The one change that would help most.
    public record PriorityFix(
            String title,
            String text,
            int questionNumber,
            @Nullable Quote quote) {}

    /// One planned question and what was made of it.
    ///
    /// @param score 1 to 5, null when it was not answered or held too little
    public record QuestionResult(
            int number,
            String competencyId,
            String text,
            boolean tailored,
            QuestionState state,
            @Nullable Integer score,
            String feedback,
            int probes,
            Star star,
            int iCount,
            int weCount,
            int words) {

        /// What became of a question.
        public enum QuestionState {
            ANSWERED("answered"),
            DECLINED("declined"),
            NOT_REACHED("not-reached");

            private final String id;

            QuestionState(String id) {
                this.id = id;
            }

            /// The name on the wire.
            @JsonValue
            public String id() {
                return id;
            }
        }
    }

    /// The parts of a story, found in the candidate's words.
    public record Star(List<Span> situation, List<Span> task, List<Span> action, List<Span> result) {
        public Star {
            situation = List.copyOf(situation);
            task = List.copyOf(task);
            action = List.copyOf(action);
            result = List.copyOf(result);
        }
    }

    /// An exact piece of a turn.
    public record Span(int turn, int start, int end, String text) {}

    /// How it was said. For practice only, never part of a rating; null where it was not measured.
    ///
    /// @param bands a plain word for each measure, with a wide middle
    public record Metrics(
            int words,
            int answers,
            @Nullable Integer wordsPerMinute,
            @Nullable Integer medianPauseMs,
            @Nullable Double talkShare,
            @Nullable Integer fillers,
            String fillersNote,
            int longestAnswerWords,
            Map<String, String> bands) {
        public Metrics {
            bands = Map.copyOf(bands);
        }
    }

    /// How the interviewer behaved.
    ///
    /// @param interrupted replies the candidate cut off
    /// @param repeated questions said again
    /// @param medianReplyMs from the last word of an answer to the first sound of the reply, null when not measured
    /// @param outages times the line was lost and came back
    public record Conduct(
            int interrupted, int repeated, @Nullable Long medianReplyMs, int outages) {}

    /// Something a human may want to look at. It changes no rating.
    public record Flag(Kind kind, int turn, String text) {

        /// Why it is shown.
        public enum Kind {
            INSTRUCTION_LIKE_TEXT("instruction-like-text");

            private final String id;

            Kind(String id) {
                this.id = id;
            }

            /// The name on the wire.
            @JsonValue
            public String id() {
                return id;
            }
        }
    }
}
