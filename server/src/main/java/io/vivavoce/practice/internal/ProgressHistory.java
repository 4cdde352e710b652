package io.vivavoce.practice.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.SessionFilter;
import io.vivavoce.practice.internal.Progress.Competency;
import io.vivavoce.practice.internal.Progress.Fix;
import io.vivavoce.practice.internal.Progress.FixAt;
import io.vivavoce.practice.internal.Progress.Held;
import io.vivavoce.practice.internal.Progress.Point;
import io.vivavoce.practice.internal.Progress.Series;
import io.vivavoce.practice.internal.Progress.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads progress from the reports that are kept. Thread-safe.
@Service
class ProgressHistory {
    private final ProgressSettings settings;
    private final InterviewSessions sessions;
    private final Reports reports;

    ProgressHistory(ProgressSettings settings, InterviewSessions sessions, Reports reports) {
        this.settings = settings;
        this.sessions = sessions;
        this.reports = reports;
    }

    /// An interview with its newest report.
    private record Rated(InterviewSession session, Report report) {
        Instant at() {
            return session.startTime() == null ? session.createdAt() : session.startTime();
        }
    }

    private record Key(String rubricVersion, String language) {}

    /// What to change first, in the words of a language.
    private record Advised(String title, String language) {}

    @Transactional(readOnly = true)
    Progress progress() {
        List<InterviewSession> latest = sessions.latest(SessionFilter.REPORTED, settings.interviews(), null);
        Map<UUID, Report> found =
                reports.latest(latest.stream().map(InterviewSession::id).toList());
        List<Rated> rated = latest.stream()
                .filter(session -> found.containsKey(session.id()))
                .map(session -> new Rated(session, Objects.requireNonNull(found.get(session.id()))))
                .toList();
        Map<Key, List<Rated>> apart = new LinkedHashMap<>();
        rated.forEach(one -> apart.computeIfAbsent(
                        new Key(one.report().rubricVersion(), one.report().language()), key -> new ArrayList<>())
                .add(one));
        return new Progress(
                apart.entrySet().stream()
                        .map(entry -> series(entry.getKey(), entry.getValue().reversed()))
                        .toList(),
                fixes(rated));
    }

    private static Series series(Key key, List<Rated> oldestFirst) {
        Map<String, CompetencyResult> competencies = new LinkedHashMap<>();
        oldestFirst
                .reversed()
                .forEach(one -> one.report()
                        .competencies()
                        .forEach(competency -> competencies.putIfAbsent(competency.id(), competency)));
        return new Series(
                key.rubricVersion(),
                key.language(),
                oldestFirst.stream().map(ProgressHistory::held).toList(),
                competencies.values().stream()
                        .map(competency -> competency(competency, oldestFirst))
                        .toList());
    }

    private static Held held(Rated one) {
        Report report = one.report();
        return new Held(
                report.sessionId(),
                one.at(),
                report.jobTitle(),
                report.interviewType(),
                report.difficulty(),
                report.engine(),
                report.total());
    }

    private static Competency competency(CompetencyResult named, List<Rated> oldestFirst) {
        String engine = oldestFirst.getLast().report().engine();
        List<Point> points = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        List<Integer> byTheSame = new ArrayList<>();
        for (Rated one : oldestFirst) {
            for (CompetencyResult result : one.report().competencies()) {
                if (result.id().equals(named.id())) {
                    points.add(new Point(one.session().id(), result.state(), result.rating(), result.confidence()));
                    if (result.rating() != null) {
                        all.add(result.rating());
                    }
                    if (result.rating() != null && one.report().engine().equals(engine)) {
                        byTheSame.add(result.rating());
                    }
                }
            }
        }
        return new Competency(
                named.id(),
                named.name(),
                points,
                all.size(),
                all.stream().min(Integer::compare).orElse(null),
                all.stream().max(Integer::compare).orElse(null),
                Trend.of(byTheSame));
    }

    private static List<Fix> fixes(List<Rated> newestFirst) {
        Map<Advised, List<FixAt>> byTitle = new LinkedHashMap<>();
        for (Rated one : newestFirst) {
            Report.PriorityFix fix = one.report().priorityFix();
            if (fix != null) {
                byTitle.computeIfAbsent(new Advised(fix.title(), one.report().language()), title -> new ArrayList<>())
                        .add(new FixAt(one.session().id(), one.at(), fix.text()));
            }
        }
        return byTitle.entrySet().stream()
                .map(entry -> new Fix(
                        entry.getKey().title(),
                        entry.getKey().language(),
                        entry.getValue().size(),
                        entry.getValue()))
                .toList();
    }
}
