package io.vivavoce.language;

import io.vivavoce.provider.ProviderException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Answers by a script: one list of steps for each request, a step being a piece of text, a failure, or a stall.
public final class ScriptedLanguageModel implements LanguageModel {
    /// The model falls silent until it is closed.
    public static final Object STALL = new Object();

    private final String name;
    private final Deque<List<Object>> answers = new ArrayDeque<>();
    private final List<LanguageRequest> requests = new ArrayList<>();
    private final List<ScriptedGeneration> opened = new ArrayList<>();

    public ScriptedLanguageModel(String name) {
        this.name = name;
    }

    public synchronized ScriptedLanguageModel answers(Object... steps) {
        answers.add(Arrays.asList(steps));
        return this;
    }

    public synchronized List<LanguageRequest> requests() {
        return List.copyOf(requests);
    }

    /// Answers that nobody closed.
    public synchronized long open() {
        return opened.stream().filter(answer -> answer.closed.getCount() > 0).count();
    }

    @Override
    public LanguageModelCapabilities capabilities() {
        return new LanguageModelCapabilities(name, true);
    }

    @Override
    public synchronized Generation open(LanguageRequest request) {
        requests.add(request);
        if (answers.isEmpty()) {
            throw new ProviderException(ProviderException.Kind.UNAVAILABLE, name + " has no more answers.");
        }
        ScriptedGeneration answer = new ScriptedGeneration(new ArrayDeque<>(answers.poll()));
        opened.add(answer);
        return answer;
    }

    private static final class ScriptedGeneration implements Generation {
        private final Deque<Object> steps;
        private final CountDownLatch closed = new CountDownLatch(1);
        private long pieces;
        private boolean ended;

        ScriptedGeneration(Deque<Object> steps) {
            this.steps = steps;
        }

        @Override
        public @Nullable String next() throws InterruptedException {
            if (closed.getCount() == 0) {
                return null;
            }
            Object step = steps.poll();
            if (STALL.equals(step)) {
                closed.await();
                return null;
            } else if (step instanceof ProviderException failure) {
                throw failure;
            }
            ended = step == null;
            pieces += ended ? 0 : 1;
            return (String) step;
        }

        @Override
        public TokenUsage usage() {
            return new TokenUsage(10, pieces, false);
        }

        @Override
        public FinishReason finishReason() {
            return ended ? FinishReason.COMPLETE : FinishReason.CANCELLED;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
