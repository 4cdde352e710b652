package io.vivavoce.guide.internal;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.Question;
import io.vivavoce.guide.QuestionBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Plans interviews from the bank. Thread-safe.
final class Planner implements Guides, QuestionBank {
    /// Time a core question takes, with its probes.
    static final Duration PER_QUESTION = Duration.ofSeconds(150);

    static final int MOST_QUESTIONS = 12;
    private static final int FEWEST_COMPETENCIES = 4;
    private static final int MOST_COMPETENCIES = 6;
    private static final int QUESTIONS_FOR_TAILORING = 3;
    private static final String TAILORED_FOR = "ownership";

    private final Packs packs;

    /// What is left to ask of a competency, the next question first.
    private record Stack(String competency, List<Question> questions) {}

    Planner(Packs packs) {
        this.packs = packs;
    }

    @Override
    public Guide plan(GuideRequest request) {
        Bank bank = packs.bank(request.language());
        var random = new Random(request.seed());
        int count = questions(request);
        List<Section> chosen = new Relevance(bank, request).choose(competencies(count));
        List<PlannedQuestion> planned = new ArrayList<>();
        tailored(bank, request, chosen, count, random).ifPresent(planned::add);
        fill(planned, chosen, count, request, random);
        return new Guide(
                bank.version(),
                bank.language(),
                request.type(),
                request.difficulty(),
                chosen.stream().map(Section::competency).toList(),
                planned,
                request.length(),
                request.difficulty().probesPerQuestion());
    }

    @Override
    public Guide guide(
            String language, List<String> questions, InterviewType type, Difficulty difficulty, Duration budget) {
        Bank bank = packs.bank(language);
        List<PlannedQuestion> planned = new ArrayList<>();
        for (String id : questions) {
            planned.add(planned(bank, id, planned.size() + 1));
        }
        List<Competency> competencies = bank.sections().stream()
                .map(Section::competency)
                .filter(competency -> asked(planned, competency.id()) > 0)
                .toList();
        return new Guide(
                bank.version(),
                bank.language(),
                type,
                difficulty,
                competencies,
                planned,
                budget,
                difficulty.probesPerQuestion());
    }

    private static PlannedQuestion planned(Bank bank, String id, int number) {
        for (Section section : bank.sections()) {
            for (Section.Entry entry : section.questions()) {
                if (entry.question().id().equals(id)) {
                    return new PlannedQuestion(number, section.id(), entry.question(), false);
                }
            }
        }
        throw new IllegalArgumentException("no question " + id + " in the bank");
    }

    private static int questions(GuideRequest request) {
        int fitting = (int) request.length().dividedBy(PER_QUESTION);
        Integer asked = request.questions();
        int wanted = asked == null ? Math.min(request.difficulty().questions(), fitting) : asked;
        return Math.clamp(wanted, 1, MOST_QUESTIONS);
    }

    /// Few questions get a competency each; more of them deepen some, because a rating needs evidence.
    private static int competencies(int questions) {
        return questions <= FEWEST_COMPETENCIES
                ? questions
                : Math.clamp((questions + 2) / 2, FEWEST_COMPETENCIES, MOST_COMPETENCIES);
    }

    private static Optional<PlannedQuestion> tailored(
            Bank bank, GuideRequest request, List<Section> chosen, int count, Random random) {
        List<String> facts =
                count < QUESTIONS_FOR_TAILORING ? List.of() : bank.resume().in(request.resumeText());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Section section = chosen.stream()
                .filter(candidate -> candidate.id().equals(TAILORED_FOR))
                .findFirst()
                .orElseGet(chosen::getFirst);
        Question question =
                new TailoredQuestion(bank).about(pick(facts, random), request.difficulty(), section, random);
        return Optional.of(new PlannedQuestion(1, section.id(), question, true));
    }

    /// One question after the other for the competency that has the fewest, the weightiest first, until there are
    /// enough.
    private static void fill(
            List<PlannedQuestion> planned, List<Section> chosen, int count, GuideRequest request, Random random) {
        List<Stack> stacks = chosen.stream()
                .map(section -> new Stack(section.id(), stack(section, request, random)))
                .toList();
        for (int number = planned.size() + 1; number <= count; number++) {
            Optional<Stack> next = stacks.stream()
                    .filter(stack -> !stack.questions.isEmpty())
                    .min(Comparator.comparingLong(stack -> asked(planned, stack.competency)));
            if (next.isEmpty()) {
                return;
            }
            Question question = next.get().questions.removeFirst();
            planned.add(new PlannedQuestion(number, next.get().competency, question, false));
        }
    }

    private static long asked(List<PlannedQuestion> planned, String competency) {
        return planned.stream()
                .filter(question -> question.competency().equals(competency))
                .count();
    }

    /// A competency's questions in the order they are taken: of the right level first, those asked lately after others.
    private static List<Question> stack(Section section, GuideRequest request, Random random) {
        List<Section.Entry> entries = new ArrayList<>(section.questions());
        Collections.shuffle(entries, random);
        entries.sort(Comparator.comparingInt((Section.Entry entry) -> distance(entry.level(), request.difficulty()))
                .thenComparing(entry ->
                        request.recentQuestions().contains(entry.question().id())));
        return new ArrayList<>(entries.stream().map(Section.Entry::question).toList());
    }

    private static int distance(Difficulty level, Difficulty wanted) {
        return Math.abs(level.compareTo(wanted));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
