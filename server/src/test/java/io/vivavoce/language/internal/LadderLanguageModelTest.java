package io.vivavoce.language.internal;

import static io.vivavoce.language.ScriptedLanguageModel.STALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.language.Generation;
import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.ScriptedLanguageModel;
import io.vivavoce.language.ScriptedRung;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LadderLanguageModelTest {
    private static final LanguageRequest REQUEST = LanguageRequest.of("Interview.", "Hello.", 100);

    private final ScriptedLanguageModel best = new ScriptedLanguageModel("best");
    private final ScriptedLanguageModel next = new ScriptedLanguageModel("next");
    private final ScriptedRung first = new ScriptedRung(best, Duration.ofMillis(200));
    private final ScriptedRung second = new ScriptedRung(next, Duration.ofSeconds(10));
    private final LadderLanguageModel ladder =
            new LadderLanguageModel(() -> Stream.<Rung<io.vivavoce.language.LanguageModel>>of(first, second)
                    .filter(Rung::usable)
                    .toList());

    @AfterEach
    void noAnswerIsLeftOpen() {
        assertThat(best.open() + next.open()).isZero();
    }

    @Test
    void theBestModelAnswersAndItsTokensAreCountedOnce() throws Exception {
        best.answers("Tell ", "me ", "more.");
        assertThat(said(REQUEST)).containsExactly("Tell ", "me ", "more.");
        assertThat(first.used()).isEqualTo(Map.of(Rung.Unit.INPUT_TOKENS, 10L, Rung.Unit.OUTPUT_TOKENS, 3L));
        assertThat(first.successes()).hasSize(1);
        assertThat(second.used()).isEmpty();
        assertThat(ladder.capabilities().engine()).isEqualTo("best");
    }

    @Test
    void aFailureBeforeTheFirstWordIsNotSeen() throws Exception {
        best.answers(failure(Kind.UNAUTHORISED));
        next.answers("Hello.");
        assertThat(said(REQUEST)).containsExactly("Hello.");
        assertThat(best.requests()).hasSize(1);
        assertThat(first.failures()).extracting(ProviderException::kind).containsExactly(Kind.UNAUTHORISED);
        assertThat(first.used()).isEmpty();
    }

    @Test
    void aModelThatBrokeIsAskedOnceMore() throws Exception {
        best.answers(failure(Kind.CRASHED)).answers("Hello.");
        assertThat(said(REQUEST)).containsExactly("Hello.");
        assertThat(first.failures()).isEmpty();
    }

    @Test
    void aModelThatBrokeTwiceIsLeftAlone() throws Exception {
        best.answers(failure(Kind.CRASHED)).answers(failure(Kind.CRASHED)).answers("Too late.");
        next.answers("Hello.");
        assertThat(said(REQUEST)).containsExactly("Hello.");
        assertThat(best.requests()).hasSize(2);
        assertThat(first.failures()).hasSize(1);
    }

    @Test
    void aModelThatSaysWhenToComeBackIsNotAskedBefore() throws Exception {
        best.answers(new ProviderException(Kind.BUSY, "Later.", null, 429, Duration.ofSeconds(7)));
        next.answers("Hello.");
        assertThat(said(REQUEST)).containsExactly("Hello.");
        assertThat(best.requests()).hasSize(1);
    }

    @Test
    void aModelThatDoesNotBeginInTimeIsLeft() throws Exception {
        best.answers(STALL);
        next.answers("Hello.");
        assertThat(said(REQUEST)).containsExactly("Hello.");
        assertThat(best.requests()).hasSize(1);
        assertThat(first.failures()).extracting(ProviderException::kind).containsExactly(Kind.TIMEOUT);
    }

    @Test
    void aFailureAfterTheFirstWordIsTheCallersToSee() throws Exception {
        best.answers("Tell ", failure(Kind.CRASHED));
        try (Generation answer = ladder.open(REQUEST)) {
            assertThat(answer.next()).isEqualTo("Tell ");
            assertThatThrownBy(answer::next).isInstanceOf(ProviderException.class);
        }
        assertThat(first.failures()).hasSize(1);
        assertThat(first.used()).containsEntry(Rung.Unit.OUTPUT_TOKENS, 1L);
        assertThat(next.requests()).isEmpty();
    }

    @Test
    void anAnswerByASchemaStartsAnewWithTheNextModel() throws Exception {
        LanguageRequest structured = REQUEST.answeredAs(new JsonSchema("Rating", "{\"type\":\"object\"}"));
        best.answers("{\"rat", failure(Kind.CRASHED));
        next.answers("{\"rating\"", ":3}");
        assertThat(said(structured)).containsExactly("{\"rating\":3}");
        assertThat(best.requests()).hasSize(1);
        assertThat(first.failures()).hasSize(1);
        assertThat(first.used()).containsEntry(Rung.Unit.OUTPUT_TOKENS, 1L);
        assertThat(second.used()).containsEntry(Rung.Unit.OUTPUT_TOKENS, 2L);
    }

    @Test
    void whenEveryModelFailedTheLastFailureIsTold() {
        best.answers(failure(Kind.UNAUTHORISED));
        next.answers(failure(Kind.REJECTED));
        assertThatThrownBy(() -> said(REQUEST))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REJECTED));
        assertThatThrownBy(() -> said(REQUEST))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    void closingEndsAWaitingPullAndBlamesNobody() throws Exception {
        ScriptedRung patient = new ScriptedRung(best, Duration.ofMinutes(1));
        best.answers(STALL);
        Generation answer = new LadderLanguageModel(() -> List.of(patient)).open(REQUEST);
        FutureTask<String> pulled = new FutureTask<>(answer::next);
        Thread puller = Thread.ofVirtual().start(pulled);
        while (best.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        answer.close();
        assertThat(pulled.get(10, TimeUnit.SECONDS)).isNull();
        puller.join();
        assertThat(answer.next()).isNull();
        assertThat(answer.finishReason()).isEqualTo(Generation.FinishReason.CANCELLED);
        assertThat(patient.failures()).isEmpty();
    }

    @Test
    void whatWasHeardOfACancelledAnswerIsCounted() throws Exception {
        best.answers("Tell ", "me ", STALL);
        try (Generation answer = ladder.open(REQUEST)) {
            answer.next();
        }
        assertThat(first.used()).containsEntry(Rung.Unit.INPUT_TOKENS, 10L);
    }

    private List<String> said(LanguageRequest request) throws InterruptedException {
        List<String> pieces = new ArrayList<>();
        try (Generation answer = ladder.open(request)) {
            for (String piece = answer.next(); piece != null; piece = answer.next()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static ProviderException failure(Kind kind) {
        return new ProviderException(kind, "scripted");
    }
}
