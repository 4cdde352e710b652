package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.internal.FoundPassages.Found;
import io.vivavoce.guide.Competency;
import io.vivavoce.interview.Turn;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has a model look for evidence of one competency, and looks up everything it names: what does not stand in a turn of
/// the candidate letter for letter is dropped. Immutable.
final class PassageSearch {
    private final SeenInterview interview;
    private final PromptTexts prompts;
    private final DataMarks marks;
    private final ModelSettings settings;

    PassageSearch(SeenInterview interview, PromptTexts prompts, DataMarks marks, ModelSettings settings) {
        this.interview = interview;
        this.prompts = prompts;
        this.marks = marks;
        this.settings = settings;
    }

    /// @param named how many passages the model named
    record Outcome(List<Passage> passages, int named) {
        Outcome {
            passages = List.copyOf(passages);
        }
    }

    Outcome search(Competency competency, List<Answer> answers, SingleModel model, Steps steps)
            throws InterruptedException {
        String step = "evidence:" + competency.id();
        FoundPassages found = steps.ask(step, model, request(step, competency, answers), FoundPassages.class);
        return new Outcome(verified(found.passages(), answers), found.passages().size());
    }

    private LanguageRequest request(String step, Competency competency, List<Answer> answers) {
        String about = competency.name() + "\n" + competency.summary();
        StringBuilder said = new StringBuilder();
        for (Answer answer : answers) {
            said.append("Question: ")
                    .append(
                            answer.question().tailored()
                                    ? "(about the candidate's own history)"
                                    : answer.question().question().text())
                    .append('\n');
            for (Turn turn : answer.turns()) {
                String text = interview.masked(turn).text();
                int left = settings.answerCharacters() - said.length();
                if (left > 0) {
                    said.append("[turn ").append(turn.sequence()).append("] ");
                    said.append(text, 0, Math.min(text.length(), left)).append('\n');
                }
            }
        }
        String noted = notes(answers);
        String mark = marks.mark(step, about + said + noted);
        String system = prompts.filled(
                PromptTexts.Kind.EVIDENCE,
                Map.of("mark", mark, "pieces", settings.pieces(), "quoteCharacters", settings.quoteCharacters()));
        return new LanguageRequest(
                system,
                List.of(LanguageRequest.Message.user("The competency:\n" + DataMarks.block(mark, about)
                        + "The questions and answers:\n" + DataMarks.block(mark, said.toString())
                        + (noted.isEmpty() ? "" : "The interviewer's notes:\n" + DataMarks.block(mark, noted)))),
                null,
                settings.answerTokens(),
                0,
                null);
    }

    /// Where to look; no passage can be taken from them.
    private String notes(List<Answer> answers) {
        StringBuilder noted = new StringBuilder();
        for (Answer answer : answers) {
            for (Turn turn : answer.turns()) {
                interview
                        .note(turn)
                        .ifPresent(note -> noted.append("[turn ")
                                .append(turn.sequence())
                                .append("] ")
                                .append(note)
                                .append('\n'));
            }
        }
        return noted.toString();
    }

    /// The longest first, so that a part of a passage is no second one.
    private List<Passage> verified(List<Found> found, List<Answer> answers) {
        Map<Integer, List<SeenTurn.Place>> taken = new HashMap<>();
        List<Passage> passages = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt((Found one) -> one.quote().length())
                        .reversed()
                        .thenComparingInt(Found::turn)
                        .thenComparing(Found::quote))
                .forEach(one -> verified(one, answers, taken).ifPresent(passages::add));
        passages.sort(Comparator.comparingInt((Passage p) -> p.quote().turn())
                .thenComparingInt(p -> p.quote().start()));
        return passages.size() > settings.pieces() ? passages.subList(0, settings.pieces()) : passages;
    }

    private Optional<Passage> verified(Found found, List<Answer> answers, Map<Integer, List<SeenTurn.Place>> taken) {
        String quote = found.quote().strip();
        Optional<Turn> turn = answers.stream()
                .flatMap(answer -> answer.turns().stream())
                .filter(said -> said.sequence() == found.turn())
                .findFirst();
        if (turn.isEmpty() || quote.length() > settings.quoteCharacters()) {
            return Optional.empty();
        }
        SeenTurn seen = interview.masked(turn.get());
        List<SeenTurn.Place> before = taken.computeIfAbsent(found.turn(), t -> new ArrayList<>());
        return seen.find(quote, before)
                .filter(place -> interview.counts(turn.get(), place))
                .map(place -> {
                    before.add(place);
                    return passage(seen, place, found);
                });
    }

    private static Passage passage(SeenTurn seen, SeenTurn.Place place, Found found) {
        Turn turn = seen.turn();
        Quote quote = new Quote(
                turn.text().substring(place.start(), place.end()),
                turn.sequence(),
                turn.questionNumber(),
                turn.startedAt().toMillis(),
                place.start(),
                place.end(),
                found.shows().shows());
        return new Passage(quote, seen.shown(place));
    }
}
