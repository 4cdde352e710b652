package io.vivavoce.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What every language model does, whatever its technology.
@Timeout(120)
public abstract class LanguageModelContract {
    protected static final LanguageRequest REQUEST = LanguageRequest.of(
            "You interview people for jobs. You ask one short question at a time.",
            "I am ready, please ask me your first question.",
            200);

    /// What a model is asked for as a record.
    protected record Question(String text, int minutes, boolean technical, List<String> competencies) {}

    protected abstract LanguageModel model();

    @Test
    void anAnswerComesInPiecesWithItsUsage() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            List<String> pieces = pieces(answer);
            assertThat(pieces).hasSizeGreaterThan(1).doesNotContain("");
            assertThat(String.join("", pieces)).contains(" ");
            assertThat(answer.finishReason()).isEqualTo(Generation.FinishReason.COMPLETE);
            assertThat(answer.usage().input()).isPositive();
            assertThat(answer.usage().output()).isPositive();
            assertThat(answer.usage().estimated()).isFalse();
            assertThat(answer.next()).isNull();
        }
    }

    @Test
    void anAnswerIsCutOffAtItsMostTokens() throws Exception {
        try (Generation answer = model().open(LanguageRequest.of("", "Count from one to fifty in words.", 5))) {
            assertThat(pieces(answer)).isNotEmpty();
            assertThat(answer.finishReason()).isEqualTo(Generation.FinishReason.LENGTH);
            assertThat(answer.usage().output()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void aConversationGoesOn() throws Exception {
        LanguageRequest further = REQUEST.with(
                LanguageRequest.Message.assistant("What did you build last?"),
                LanguageRequest.Message.user(
                        "A queue. Ask me something about it, \"in quotes\" \u2013 \u00e9\ud83d\ude00."));
        try (Generation answer = model().open(further)) {
            assertThat(pieces(answer)).isNotEmpty();
        }
    }

    @Test
    void anAnswerComesAsTheRecordAskedFor() throws Exception {
        Question question = new StructuredOutput(10_000).ask(model(), REQUEST, Question.class);
        assertThat(question.text()).isNotBlank();
    }

    @Test
    void aClosedAnswerIsOverAndHarmsNoOther() throws Exception {
        Generation cancelled = model().open(REQUEST);
        assertThat(cancelled.next()).isNotEmpty();
        cancelled.close();
        cancelled.close();
        assertThat(cancelled.next()).isNull();
        assertThat(cancelled.finishReason()).isEqualTo(Generation.FinishReason.CANCELLED);
        assertThat(cancelled.usage().input()).isPositive();
        try (Generation answer = model().open(REQUEST)) {
            assertThat(pieces(answer)).isNotEmpty();
        }
    }

    @Test
    void closingEndsAWaitingPull() throws Exception {
        Generation answer = model().open(REQUEST);
        FutureTask<List<String>> pulled = new FutureTask<>(() -> pieces(answer));
        Thread.ofVirtual().start(pulled);
        answer.close();
        assertThat(pulled.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whyAnAnswerEndedIsNotKnownBefore() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            assertThatThrownBy(answer::finishReason).isInstanceOf(IllegalStateException.class);
        }
    }

    protected static List<String> pieces(Generation answer) throws InterruptedException, ProviderException {
        List<String> pieces = new ArrayList<>();
        for (String piece = answer.next(); piece != null; piece = answer.next()) {
            pieces.add(piece);
        }
        return pieces;
    }
}
