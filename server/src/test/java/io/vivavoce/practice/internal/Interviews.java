package io.vivavoce.practice.internal;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Holds whole interviews, typed, without anybody waiting for the two minutes.
final class Interviews {
    static final String STRONG =
            "Last year the payroll import of our company failed in the night before payday and I was responsible for it."
                    + " I read the log, I found a duplicate key and I rewrote the merge in Java because the old one ignored"
                    + " the company number. I tested it with 3 months of data. In the end all 412 people were paid at nine,"
                    + " and the import has not failed since. I learned to keep a dry run before every payday.";
    static final String OTHER =
            "Two years ago the search page of our museum took nine seconds and visitors left. I was asked to make it usable"
                    + " before the summer. I measured every query for a week, I found two missing indexes in PostgreSQL and"
                    + " I added them at night because the table was locked for 4 minutes. After that a search took 300"
                    + " milliseconds, and complaints fell from 20 a week to one. Next time I would measure first.";
    static final String THIN = "We had some trouble with an import once and the team fixed it somehow in the end.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final MockMvcTester mvc;
    private final InterviewSessions sessions;
    private final Reports reports;

    Interviews(MockMvcTester mvc, InterviewSessions sessions, Reports reports) {
        this.mvc = mvc;
        this.sessions = sessions;
        this.reports = reports;
    }

    UUID setUp(int questions) {
        MvcTestResult answer = post("/api/practice/sessions", """
                {"role":"Backend engineer","interviewType":"behavioural","difficulty":"standard","lengthMinutes":30,
                 "questions":%d}""".formatted(questions));
        return UUID.fromString(JsonPath.read(body(answer), "$.id"));
    }

    /// Asks and answers the questions one after the other and ends.
    UUID held(UUID session, String... answers) {
        Tenant.run(Tenant.LOCAL, () -> {
            sessions.consent(session, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
            Lease lease = sessions.begin(session);
            int turn = 0;
            for (int number = 1; number <= answers.length; number++) {
                String text = sessions.get(session)
                        .guide()
                        .question(number)
                        .question()
                        .text();
                Duration at = Duration.ofMinutes(2L * number);
                Line line = new Line(TurnKind.QUESTION, text, number, null, false);
                sessions.append(lease, InterviewFixtures.interviewer(turn++, line, at));
                sessions.append(
                        lease,
                        InterviewFixtures.typed(turn++, answers[number - 1], number, at.plusSeconds(50), Ids.next()));
            }
            sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(2L * answers.length + 1));
        });
        return session;
    }

    /// Held, and its report is there.
    UUID reported(String... answers) {
        return awaitReport(held(setUp(answers.length), answers));
    }

    UUID awaitReport(UUID session) {
        await().atMost(SOON)
                .until(() ->
                        Tenant.call(Tenant.LOCAL, () -> reports.latest(session).isPresent()));
        return session;
    }

    Report report(UUID session) {
        return Tenant.call(Tenant.LOCAL, () -> reports.latest(session)).orElseThrow();
    }

    /// Another interview by the guide of one that was held.
    UUID like(UUID first) {
        return Tenant.call(Tenant.LOCAL, () -> {
            InterviewSession before = sessions.get(first);
            return sessions.create(new NewInterview(
                            before.candidateName(),
                            before.jobTitle(),
                            before.company(),
                            before.jobDescription(),
                            "",
                            before.guide()))
                    .id();
        });
    }

    UUID redo(UUID session, int question) {
        MvcTestResult answer = redoAnswer(session, question);
        return UUID.fromString(JsonPath.read(body(answer), "$.id"));
    }

    MvcTestResult redoAnswer(UUID session, int question) {
        return post("/api/practice/redos", "{\"sessionId\":\"%s\",\"question\":%d}".formatted(session, question));
    }

    void deleteAll() {
        Tenant.run(Tenant.LOCAL, () -> sessions.latest(1_000, null).forEach(session -> sessions.delete(session.id())));
    }

    MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    String get(String path) {
        return body(mvc.get().uri(path).exchange());
    }

    List<String> strings(String path, String expression) {
        return JsonPath.read(get(path), expression);
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
