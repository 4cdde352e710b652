package io.vivavoce.evaluation.internal;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;
import io.vivavoce.language.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A model that reads: it quotes sentences as they stand, and rates by what is in the evidence, whatever its order.
/// Each kind of answer can be replaced. Thread-safe.
final class FakeJudge implements LanguageModel {
    private static final Pattern SAID = Pattern.compile("^\\[turn (\\d+)] (.*)$", Pattern.MULTILINE);
    private static final Pattern EVIDENCE = Pattern.compile("^- (.*)$", Pattern.MULTILINE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]+[.!?]");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final List<LanguageRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<LanguageRequest, Record> finds = FakeJudge::sentences;
    private volatile Function<LanguageRequest, Record> rates = FakeJudge::byEvidence;
    private volatile Function<LanguageRequest, Record> writes =
            request -> new WrittenFeedback(List.of(), List.of(), List.of(), "You stayed with the questions.");

    FakeJudge(String name) {
        this.name = name;
    }

    FakeJudge finding(Function<LanguageRequest, Record> how) {
        finds = how;
        return this;
    }

    FakeJudge rating(Function<LanguageRequest, Record> how) {
        rates = how;
        return this;
    }

    FakeJudge writing(Function<LanguageRequest, Record> how) {
        writes = how;
        return this;
    }

    SingleModel alone() {
        return new SingleModel(name, name, true, this);
    }

    List<LanguageRequest> requests() {
        return List.copyOf(requests);
    }

    /// What it was asked that has to do with ratings.
    List<String> asked() {
        return requests.stream()
                .filter(request ->
                        request.schema() == null || !request.schema().name().equals("WrittenFeedback"))
                .map(request -> request.system() + data(request))
                .toList();
    }

    static String data(LanguageRequest request) {
        return request.messages().getFirst().text();
    }

    /// Whether what is asked about is one of the controls.
    static boolean control(LanguageRequest request) {
        return data(request).contains("Level 1: Nothing here is about");
    }

    static Record sentences(LanguageRequest request) {
        List<FoundPassages.Found> found = new ArrayList<>();
        Matcher turns = SAID.matcher(data(request));
        while (turns.find()) {
            Matcher sentences = SENTENCE.matcher(turns.group(2));
            while (sentences.find()) {
                found.add(new FoundPassages.Found(
                        Integer.parseInt(turns.group(1)), sentences.group().strip(), FoundPassages.Kind.OWN_ACTION));
            }
        }
        return new FoundPassages(found);
    }

    static Record byEvidence(LanguageRequest request) {
        if (control(request)) {
            return level(1);
        }
        long pieces = EVIDENCE.matcher(data(request)).results().count();
        return level((int) Math.clamp(pieces, 1, 5));
    }

    static ChosenLevel level(@Nullable Integer level) {
        return new ChosenLevel(
                level, "You say what you did yourself.", "The outcome is missing.", "It is no mere claim.");
    }

    @Override
    public LanguageModelCapabilities capabilities() {
        return new LanguageModelCapabilities(name, true);
    }

    @Override
    public Generation open(LanguageRequest request) {
        requests.add(request);
        return new Written(answer(request));
    }

    /// What it answers, as JSON.
    String answer(LanguageRequest request) {
        String schema = request.schema() == null ? "" : request.schema().name();
        Function<LanguageRequest, Record> how =
                switch (schema) {
                    case "FoundPassages" -> finds;
                    case "ChosenLevel" -> rates;
                    default -> writes;
                };
        return JSON.writeValueAsString(how.apply(request));
    }

    private static final class Written implements Generation {
        private @Nullable String text;

        Written(String text) {
            this.text = text;
        }

        @Override
        public @Nullable String next() {
            String whole = text;
            text = null;
            return whole;
        }

        @Override
        public TokenUsage usage() {
            return new TokenUsage(1, 1, true);
        }

        @Override
        public FinishReason finishReason() {
            return FinishReason.COMPLETE;
        }

        @Override
        public void close() {}
    }
}
