package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.EmptyTalk.Kind;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses the clauses that count. One instance follows one interview from its first answer to its last, because what
/// was said before counts only once. Not thread-safe.
final class AnswerEvidence {
    private static final double REPEATED = 0.7;
    private static final int FEWEST_CONTENT_WORDS = 2;
    /// Ties to the question, the job or work that an answer needs to count as one.
    private static final int FEWEST_TIES = 2;
    /// So far away an answer is about something else, each tie a step back, each word of spare time a step on.
    private static final double ELSEWHERE = 0.5;

    /// So far away it is, where its words are of spare time too.
    private static final double TOWARDS = 0.2;

    private static final double STEP = 0.02;
    private static final int FEWEST_DEEDS = 2;
    private static final int MUCH_LEISURE = 2;
    /// A shorter part of a compound ties it to nothing.
    private static final int SHORTEST_PART = 4;

    private final Lexicon lexicon;
    private final Echo echo;
    private final EmptyTalk claims;
    private final EmptyTalk asides;
    private final EmptyTalk filler;
    private final Strung strung;
    private final InstructionLikeText instructions;
    private final Set<String> jobStems;
    private final List<Set<String>> said = new ArrayList<>();

    AnswerEvidence(
            Lexicon lexicon,
            Echo echo,
            String language,
            InstructionLikeText instructions,
            Collection<String> jobTexts) {
        this.lexicon = lexicon;
        this.echo = echo;
        this.claims = EmptyTalk.of(Kind.CLAIMS, language);
        this.asides = EmptyTalk.of(Kind.ASIDES, language);
        this.filler = EmptyTalk.of(Kind.FILLER, language);
        this.strung = new Strung(lexicon);
        this.instructions = instructions;
        this.jobStems = contentStems(jobTexts);
    }

    /// The clauses of one answer that count; none when too little of it is tied to anything.
    List<Evidence> of(PlannedQuestion question, Competency competency, List<Reading> readings) {
        List<ProbeKind> looksFor = question.question().looksFor();
        boolean story = looksFor.contains(ProbeKind.RESULT);
        boolean ofDeeds = story || looksFor.containsAll(List.of(ProbeKind.SITUATION, ProbeKind.OWN_ACTION));
        List<Evidence> candidates = candidates(question, competency, readings);
        Predicate<Evidence> answers = e -> (e.reading().concrete()
                        || (story && e.reading().lasting())
                        || !e.topic().isEmpty())
                && !(story && forAnybody(e.reading()));
        List<Reading> answering = readings(candidates.stream().filter(answers));
        Set<Reading> claimed = new HashSet<>(claims.among(answering));
        answering.stream().filter(strung::is).forEach(claimed::add);
        List<Reading> told = readings(candidates.stream()
                .filter(e -> e.reading().concrete() || (answers.test(e) && !claimed.contains(e.reading()))));
        Set<Reading> beside = new HashSet<>(asides.among(told));
        beside.addAll(filler.among(told));
        Set<String> known = new HashSet<>();
        List<Evidence> counted = new ArrayList<>();
        for (Evidence candidate : candidates) {
            Reading reading = candidate.reading();
            boolean empty = beside.contains(reading);
            if (!(reading.concrete() && empty) && isNew(reading, known) && answers.test(candidate)) {
                counted.add(empty || claimed.contains(reading) ? candidate.asClaim() : candidate);
            }
        }
        long ties = ties(counted);
        if (ties < FEWEST_TIES && !(ofDeeds && done(counted, ties > 0))) {
            return List.of();
        }
        return story ? Outcomes.marked(counted) : counted;
    }

    /// What may count, with its ties. Read side by side, because demands are told by their meaning.
    private List<Evidence> candidates(PlannedQuestion question, Competency competency, List<Reading> readings) {
        Set<String> cues = contentStems(Stream.concat(question.question().cues().stream(), competency.cues().stream())
                .toList());
        Set<String> topic = new HashSet<>(cues);
        topic.addAll(contentStems(List.of(question.question().text())));
        topic.addAll(jobStems);
        topic.addAll(lexicon.workStems());
        return readings.parallelStream()
                .filter(this::mayCount)
                .map(reading -> {
                    Set<String> stems = stems(reading);
                    return new Evidence(reading, both(stems, cues), both(stems, topic), false);
                })
                .toList();
    }

    private static long ties(List<Evidence> counted) {
        return counted.stream().flatMap(e -> e.topic().stream()).distinct().count();
    }

    /// Whether enough was done for it to be about work, in whatever words.
    private static boolean done(List<Evidence> counted, boolean tied) {
        long deeds = counted.stream()
                .flatMap(e -> e.reading().actions().stream())
                .distinct()
                .count();
        boolean borne = tied
                || counted.stream()
                        .map(Evidence::reading)
                        .anyMatch(r -> r.reason() || r.result() || (r.shared() && r.past()));
        return deeds >= FEWEST_DEEDS || (deeds > 0 && borne);
    }

    /// Whether an answer is about something else than was asked.
    ///
    /// @param away how far it is from it
    boolean elsewhere(List<Evidence> counted, OptionalDouble away) {
        Set<String> stems = new HashSet<>();
        Set<String> leisure = new HashSet<>();
        counted.stream().flatMap(e -> e.clause().words().stream()).forEach(word -> {
            String stem = Mask.unmasked(word.stem());
            stems.add(stem);
            if (lexicon.leisure().contains(Mask.unmasked(word.said()))
                    || lexicon.leisure().contains(stem)) {
                leisure.add(stem);
            }
        });
        boolean ofLeisure = leisure.size() >= MUCH_LEISURE
                && leisure.size() > count(stems, lexicon.workStems()) + count(stems, jobStems);
        double far = away.orElse(0) + (leisure.size() - ties(counted)) * STEP;
        return far > ELSEWHERE || (ofLeisure && far > TOWARDS);
    }

    private static long count(Set<String> stems, Set<String> of) {
        return stems.stream().filter(of::contains).count();
    }

    /// In a story, what holds for anybody.
    private static boolean forAnybody(Reading reading) {
        return reading.general() && !reading.past() && !reading.ownAction();
    }

    /// Whether a clause is a statement of one's own that says enough.
    private boolean mayCount(Reading reading) {
        Set<String> content = reading.content();
        boolean shortOutcome = reading.past() && (reading.result() || reading.lasting()) && !content.isEmpty();
        boolean shortDeed = !reading.actions().isEmpty() && !content.isEmpty();
        return reading.sentence()
                && (content.size() >= FEWEST_CONTENT_WORDS || shortOutcome || shortDeed)
                && !instructions.in(reading.clause())
                && !echo.echoes(reading);
    }

    /// @param known content of this answer so far
    private boolean isNew(Reading reading, Set<String> known) {
        Set<String> content = reading.content();
        boolean repeated = said.stream().anyMatch(s -> Echo.shared(content, s) > content.size() * REPEATED);
        said.add(content);
        boolean adds = known.addAll(content);
        return adds && !repeated;
    }

    private static List<Reading> readings(Stream<Evidence> evidence) {
        return evidence.map(Evidence::reading).toList();
    }

    /// Where stems are short, small words would look like others.
    private Set<String> stems(Reading reading) {
        boolean small = !lexicon.grammar().capitalisedNouns();
        return reading.clause().words().stream()
                .filter(word -> small || lexicon.isContent(word))
                .map(Word::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What both have. Where nouns are written together the last part of one ties it as well.
    private Set<String> both(Set<String> some, Set<String> others) {
        boolean compounds = lexicon.grammar().capitalisedNouns();
        return some.stream()
                .flatMap(stem -> others.contains(stem) || !compounds ? Stream.of(stem) : lastPart(stem, others))
                .filter(others::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> lastPart(String stem, Set<String> others) {
        return others.stream()
                .filter(other -> other.length() >= SHORTEST_PART && stem.endsWith(other))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .stream();
    }

    private Set<String> contentStems(Collection<String> texts) {
        return texts.stream().flatMap(t -> lexicon.contentStems(t).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
