package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vivavoce.evaluation.Judging;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Tenant;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.OpenAiStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// Ratings by a vendor's model over real sockets, from the ladder to the stored run.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview", "provider", "language"})
@TestPropertySource(
        properties = {
            "vivavoce.evaluation.first-retry=50ms",
            "vivavoce.evaluation.longest-retry=100ms",
            "vivavoce.providers.patience.until-measured=1s",
            "vivavoce.providers.patience.longest=1s",
            "vivavoce.providers.probing.first=50ms",
            "vivavoce.providers.probing.longest=100ms",
            "db-scheduler.polling-interval=1h"
        })
class ModelOverTheWireModuleTests {
    private static final String KEY = "good-key";
    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private Scheduler scheduler;

    @DynamicPropertySource
    static void standIn(DynamicPropertyRegistry properties) {
        OPENAI.start();
        properties.add("vivavoce.providers.openai.base-url", () -> OPENAI.baseUrl() + "/v1");
        properties.add("vivavoce.providers.openai.api-key", () -> KEY);
    }

    @AfterAll
    static void stop() {
        OPENAI.close();
    }

    @Test
    void whatAModelMadeUpIsNoEvidence() {
        Report report = awaited(ended());
        assertThat(report.engine()).isEqualTo("model");
        Judging judging = Objects.requireNonNull(report.judging());
        assertThat(judging.provider()).isEqualTo("openai");
        assertThat(judging.competencies()).allSatisfy(one -> {
            assertThat(one.found()).isPositive();
            assertThat(one.verified()).isZero();
            assertThat(one.gate()).isEqualTo(Judging.Gate.TOO_LITTLE_EVIDENCE);
        });
        assertThat(report.total()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "RATE_LIMITED", "CUT", "GARBAGE", "REFUSED"})
    void whateverFailsTheReportIsPendingUntilTheModelIsBack(Fault fault) {
        OPENAI.fault(fault);
        UUID session = ended();
        await().atMost(Duration.ofSeconds(30)).until(() -> state(session).state() == ReportState.Kind.FAILED);
        assertThat(state(session).nextTryAt()).isNotNull();
        OPENAI.fault(Fault.NONE);
        assertThat(awaited(session).engine()).isEqualTo("model");
    }

    private Report awaited(UUID session) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            scheduler.triggerCheckForDueExecutions();
            return state(session).state() == ReportState.Kind.READY;
        });
        return Objects.requireNonNull(state(session).report());
    }

    private ReportState state(UUID session) {
        return Tenant.call(Tenant.LOCAL, () -> reports.state(session));
    }

    private UUID ended() {
        return Tenant.call(Tenant.LOCAL, () -> {
            Material material = Transcript.of("middling").under(BankGuides.guide());
            UUID session = sessions.create(new NewInterview(
                            "Maya Lindqvist", "Backend Engineer", "Kettle Works", "", "", material.guide()))
                    .id();
            sessions.consent(
                    session, Disclosure.practice("en", List.of(), true).version(), TimingProfile.STANDARD, true);
            Lease lease = sessions.begin(session);
            material.turns().forEach(turn -> sessions.append(lease, turn));
            sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(9));
            return session;
        });
    }
}
