package io.vivavoce.evaluation.internal.export;

import io.vivavoce.evaluation.Judging;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.export.Block.Fact;
import io.vivavoce.evaluation.internal.export.Block.Heading;
import io.vivavoce.evaluation.internal.export.Block.Item;
import io.vivavoce.evaluation.internal.export.Block.Paragraph;
import io.vivavoce.evaluation.internal.export.Block.Quote;
import io.vivavoce.evaluation.internal.export.Block.Title;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts a report into the order in which it is read on paper. Used once, by one thread.
final class ReportDocument {
    private final ExportWords words;
    private final List<Block> blocks = new ArrayList<>();

    private ReportDocument(ExportWords words) {
        this.words = words;
    }

    /// @param turns as they hold, with the candidate's corrections; empty for a report without its transcript
    static List<Block> of(Report report, InterviewSession session, List<Turn> turns, ZoneId zone, ExportWords words) {
        ReportDocument document = new ReportDocument(words);
        document.facts(report, session, zone);
        document.overall(report);
        document.competencies(report.competencies());
        document.coaching(report);
        document.questions(report.questions());
        document.delivery(report);
        document.transcript(turns);
        return List.copyOf(document.blocks);
    }

    static Instant when(InterviewSession session) {
        return Objects.requireNonNullElse(session.startTime(), session.createdAt());
    }

    private void facts(Report report, InterviewSession session, ZoneId zone) {
        blocks.add(new Title(words.of("title", report.jobTitle())));
        fact("candidate", session.candidateName());
        fact("company", report.company());
        fact("type", words.ofCode("type", report.interviewType()));
        fact("difficulty", words.ofCode("difficulty", report.difficulty()));
        fact(
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(words.locale())
                        .format(when(session).atZone(zone)));
        fact("length", words.of("minutes", Math.max(1, Math.round(report.durationMs() / 60_000.0))));
        fact("rubric", report.rubricVersion());
        fact("made", words.of("made.value", report.runNumber(), ratedBy(report)));
        fact("led", leader(report.interviewer()));
    }

    private String ratedBy(Report report) {
        Judging judging = report.judging();
        return judging == null ? words.ofCode("engine", report.engine()) : judging.model();
    }

    /// Null where it was not noted.
    private @Nullable String leader(Report.@Nullable Interviewer interviewer) {
        if (interviewer == null) {
            return null;
        }
        return interviewer.models().isEmpty()
                ? words.of("led.builtIn")
                : words.of("led.advised", String.join(", ", interviewer.models()), interviewer.advisedAnswers());
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            blocks.add(new Fact(words.of(key), value));
        }
    }

    private void paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            blocks.add(new Paragraph(text));
        }
    }

    private void quote(Report.@Nullable Quote quote) {
        if (quote != null) {
            blocks.add(new Quote(quote.text(), words.of("where", quote.questionNumber(), clock(quote.atMs()))));
        }
    }

    private static String clock(long millis) {
        Duration at = Duration.ofMillis(millis);
        return "%02d:%02d".formatted(at.toMinutes(), at.toSecondsPart());
    }

    private void overall(Report report) {
        blocks.add(new Heading(words.of("overall"), 1));
        Double total = report.total();
        blocks.add(new Fact(words.of("overall"), total == null ? words.of("noTotal") : words.of("total", total)));
        paragraph(report.headline());
        paragraph(report.totalNote());
        paragraph(report.recognition().note());
        Report.PriorityFix fix = report.priorityFix();
        if (fix != null) {
            blocks.add(new Heading(words.of("fix"), 1));
            paragraph(fix.title());
            paragraph(fix.text());
            quote(fix.quote());
        }
    }

    private void competencies(List<Report.CompetencyResult> competencies) {
        blocks.add(new Heading(words.of("competencies"), 1));
        for (Report.CompetencyResult competency : competencies) {
            Integer rating = competency.rating();
            String name = competency.name();
            blocks.add(new Heading(rating == null ? words.of("notRated", name) : words.of("rated", name, rating), 2));
            paragraph(competency.summary());
            fact("level", competency.anchor());
            fact("reason", competency.reason());
            fact("notHigher", competency.whyNotHigher());
            fact("notLower", competency.whyNotLower());
            fact("confidence", words.of("confidence." + competency.confidence().id()));
            paragraph(competency.heard());
            competency.quotes().forEach(this::quote);
        }
    }

    private void coaching(Report report) {
        if (!report.strengths().isEmpty()) {
            blocks.add(new Heading(words.of("strengths"), 1));
            report.strengths().forEach(strength -> {
                blocks.add(new Item(strength.text()));
                quote(strength.quote());
            });
        }
        if (!report.improvements().isEmpty()) {
            blocks.add(new Heading(words.of("improvements"), 1));
            report.improvements().forEach(improvement -> blocks.add(new Item(improvement.text())));
        }
    }

    private void questions(List<Report.QuestionResult> questions) {
        if (!questions.isEmpty()) {
            blocks.add(new Heading(words.of("questions"), 1));
        }
        for (Report.QuestionResult question : questions) {
            blocks.add(new Heading(words.of("question", question.number(), question.text()), 2));
            Integer score = question.score();
            String state = words.of("state." + question.state().id());
            blocks.add(new Fact(state, score == null ? words.of("noScore") : words.of("score", score)));
            paragraph(question.feedback());
        }
    }

    private void delivery(Report report) {
        Report.Metrics metrics = report.metrics();
        blocks.add(new Heading(words.of("delivery"), 1));
        fact("words", number(metrics.words()));
        fact("perMinute", number(metrics.wordsPerMinute()));
        Integer pause = metrics.medianPauseMs();
        fact("pause", pause == null ? null : words.of("seconds", pause / 1000.0));
        Double share = metrics.talkShare();
        fact("share", share == null ? null : Math.round(share * 100) + " %");
        fact("fillers", number(metrics.fillers()));
        paragraph(metrics.fillersNote());
        if (!report.notMeasured().isEmpty()) {
            blocks.add(new Heading(words.of("notMeasured"), 1));
            report.notMeasured().forEach(text -> blocks.add(new Item(text)));
        }
        blocks.add(new Heading(words.of("how"), 1));
        paragraph(report.statement());
        Report.Basis basis = report.basis();
        if (basis != null) {
            paragraph(basis.statement());
        }
    }

    private @Nullable String number(@Nullable Integer value) {
        return value == null ? null : String.format(words.locale(), "%,d", value);
    }

    private void transcript(List<Turn> turns) {
        if (!turns.isEmpty()) {
            blocks.add(new Heading(words.of("transcript"), 1));
        }
        for (Turn turn : turns) {
            String who = words.of(turn.byCandidate() ? "you" : "interviewer");
            String at = clock(turn.startedAt().toMillis());
            blocks.add(new Fact(words.of("turn", who, at), turn.text()));
        }
    }

    /// The beginning of the names of its files: role and date.
    static String fileName(Report report, InterviewSession session, ZoneId zone) {
        String role = report.jobTitle()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = role.substring(0, Math.min(role.length(), 60));
        return (shortened.isEmpty() ? "interview" : shortened) + "-"
                + when(session).atZone(zone).toLocalDate();
    }
}
