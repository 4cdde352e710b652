package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamedGenerationTest {
    private static final LanguageRequest REQUEST = LanguageRequest.of("", "Hello.", 10);
    private static final LanguageProperties LIMITS = StandInLanguageModelContract.settings(Map.of(
            "vivavoce.language.pieces", "4",
            "vivavoce.language.idle-timeout", "60ms",
            "vivavoce.language.request-timeout", "10s"));

    private static final PartialResponseContext LINE = new PartialResponseContext(new StreamingHandle() {
        @Override
        public void cancel() {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    });

    @Test
    void aSlowPullerHoldsTheServerBack() throws Exception {
        AtomicInteger pushed = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(5);
        try (Generation answer = open(handler -> {
            while (!Thread.currentThread().isInterrupted()) {
                full.countDown();
                push(handler, "word ");
                pushed.incrementAndGet();
            }
        })) {
            assertThat(full.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(pushed.get()).isEqualTo(4);
            assertThat(answer.next()).isEqualTo("word ");
        }
    }

    @Test
    void closingInterruptsWhoIsTalking() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Generation answer = open(handler -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        answer.close();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.next()).isNull();
    }

    @Test
    void silenceInMidAnswerIsNotWaitedForWithoutEnd() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Generation answer = open(handler -> {
            push(handler, "Tell ");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        })) {
            assertThat(answer.next()).isEqualTo("Tell ");
            assertThatThrownBy(answer::next)
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT));
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(answer::next).isInstanceOf(ProviderException.class);
            assertThat(answer.usage().estimated()).isTrue();
        }
    }

    @Test
    void aClientThatReturnsWithoutAnEndBroke() {
        try (Generation answer = open(handler -> push(handler, "Tell "))) {
            assertThatThrownBy(() -> {
                        answer.next();
                        answer.next();
                    })
                    .isInstanceOf(ProviderException.class);
        }
    }

    @Test
    void wordsOfALibraryAreNotRepeated() {
        try (Generation answer = open(handler -> handler.onError(new IllegalStateException("secret")))) {
            assertThatThrownBy(answer::next)
                    .isInstanceOf(ProviderException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("secret");
        }
    }

    private static Generation open(StreamedGeneration.Talk talk) {
        return new StreamedGeneration("somebody", REQUEST, false, LIMITS, talk);
    }

    private static void push(StreamingChatResponseHandler handler, String text) {
        handler.onPartialResponse(new PartialResponse(text), LINE);
    }
}
