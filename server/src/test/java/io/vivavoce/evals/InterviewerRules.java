package io.vivavoce.evals;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What has to be true of every interview, whoever holds it. Pure.
final class InterviewerRules {
    private static final InterviewSettings SETTINGS = InterviewFixtures.settings();
    private static final Duration CHECK_IN_AFTER = Duration.ofSeconds(45);
    private static final Duration OFFER_AFTER = Duration.ofSeconds(20);
    private static final Duration HARD_STOP = Duration.ofSeconds(60);
    private static final int SECRET_RUN = 5;
    private static final int EARLY_RUN = 8;

    private static final Pattern AI = word("artificial intelligence|an AI|künstliche Intelligenz|eine KI");
    private static final Pattern FEEDBACK =
            word("great|excellent|perfect|well done|good (answer|point|example|job|question)|"
                    + "impressive|impressed|interesting|wonderful|amazing|fantastic|brilliant|awesome|nice (one|answer)|correct|"
                    + "wrong answer|i (like|love) (that|how)|your score|you('ve|’ve| have)? passed|passed the interview|toll|super|prima|ausgezeichnet|hervorragend|"
                    + "sehr gut|gut gemacht|interessant|spannend|beeindruckend|perfekt|richtig geantwortet|bestanden");
    private static final Pattern SUMMARY = word("in (summary|short)|to sum(marise| up)|so what you|so you|what i hear|"
            + "sounds like|you (said|mentioned|told me) that|if i understand|zusammengefasst|zusammenfassend|das heißt also|"
            + "sie (sagten|haben gesagt|meinten)");
    private static final Pattern PROTECTED =
            word("how old|your age|married|marriage|pregnan\\w*|do you have (children|kids)|"
                    + "religio\\w*|which church|nationality|native language|disab\\w*|your health|ill(ness)?|trade union|political|"
                    + "sexual\\w*|race|wie alt|verheiratet|schwanger\\w*|kinder|religion|konfession|staatsangehörigkeit|"
                    + "behinder\\w*|gewerkschaft|partei");

    private InterviewerRules() {}

    /// @param applies to which interviews
    record Rule(String id, String words, Predicate<Interview> applies, Predicate<Interview> holds) {
        Rule(String id, String words, Predicate<Interview> holds) {
            this(id, words, talk -> true, holds);
        }
    }

    static final List<Rule> ALL = List.of(
            new Rule(
                    "says-it-is-an-ai",
                    "The first words say that this is an AI, who speaks, and for which role",
                    talk -> {
                        String first = talk.byInterviewer().getFirst().text();
                        return AI.matcher(first).find()
                                && first.contains(talk.setting().persona())
                                && first.contains(talk.setting().role());
                    }),
            new Rule(
                    "asks-everything",
                    "Every planned question is asked, unless the time or the person was gone",
                    talk -> talk.reason() == EndReason.FINISHED,
                    talk -> asked(talk).size()
                                    == talk.setting().guide().questions().size()
                            || shortOfTime(talk)),
            new Rule(
                    "asks-each-question-once",
                    "Core questions come in the order of the plan, in its words, each once",
                    talk -> IntStream.range(0, asked(talk).size())
                            .allMatch(i -> asked(talk).get(i).questionNumber() == i + 1
                                    && asked(talk)
                                            .get(i)
                                            .text()
                                            .endsWith(planned(talk, i + 1).text()))),
            new Rule(
                    "one-question-at-a-time",
                    "No turn holds two questions",
                    talk -> talk.byInterviewer().stream().allMatch(turn -> oneQuestion(talk, turn))),
            new Rule(
                    "no-feedback",
                    "No praise, no verdict, no score",
                    talk -> own(talk).noneMatch(text -> FEEDBACK.matcher(text).find())),
            new Rule(
                    "no-summary",
                    "Nothing is said back to the candidate as a summary",
                    talk -> own(talk).noneMatch(text -> SUMMARY.matcher(text).find())),
            new Rule(
                    "no-protected-matter",
                    "Age, family, health, faith, origin and the like are never asked for",
                    talk -> own(talk).noneMatch(text -> PROTECTED.matcher(text).find())),
            new Rule(
                    "no-leak",
                    "Nothing of what an answer is rated by is said, and no question before its turn",
                    InterviewerRules::keepsSecrets),
            new Rule(
                    "probes-within-the-limit",
                    "No question gets more follow-ups than the difficulty allows",
                    talk -> numbers(talk)
                            .allMatch(number -> probes(talk, number).size()
                                    <= talk.setting().guide().difficulty().probesPerQuestion())),
            new Rule(
                    "probes-of-allowed-kinds",
                    "Follow-ups are of the kinds the question allows, and none of the same kind twice",
                    talk -> numbers(talk).allMatch(number -> kindsAllowed(talk, number))),
            new Rule(
                    "declined-ends-the-question",
                    "After a refusal the question is neither probed nor asked again",
                    talk -> refusals(talk).findAny().isPresent(),
                    talk -> refusals(talk).allMatch(turn -> leftAlone(talk, turn))),
            new Rule(
                    "check-in-after-silence",
                    "45 seconds of silence bring one check-in, 20 more one offer to go on",
                    talk -> !talk.said(TurnKind.CHECK_IN).isEmpty(),
                    InterviewerRules::waits),
            new Rule(
                    "nothing-advanced-unasked",
                    "Silence alone never brings the next question",
                    talk -> talk.cues().entrySet().stream()
                            .filter(cue -> cue.getValue() == Cue.SILENCE || cue.getValue() == Cue.LONG_SILENCE)
                            .map(cue -> talk.turns().get(cue.getKey()).kind())
                            .noneMatch(kind -> kind == TurnKind.QUESTION || kind == TurnKind.PROBE)),
            new Rule(
                    "repeats-in-the-same-words",
                    "A question that is repeated is repeated word for word",
                    talk -> !talk.said(TurnKind.REPEAT).isEmpty(),
                    talk -> talk.said(TurnKind.REPEAT).stream().allMatch(turn -> repeatsOpen(talk, turn))),
            new Rule(
                    "waits-when-asked",
                    "Somebody who asks for a moment gets it",
                    talk -> !talk.said(TurnKind.TIME_ASKED).isEmpty(),
                    talk -> talk.said(TurnKind.TIME_ASKED).stream()
                            .map(talk::replyTo)
                            .flatMap(Optional::stream)
                            .noneMatch(turn -> turn.kind() == TurnKind.QUESTION || turn.kind() == TurnKind.PROBE)),
            new Rule(
                    "asks-again-at-most-twice",
                    "Words that were not understood are asked for again at most twice",
                    talk -> !talk.said(TurnKind.COULD_YOU_REPEAT).isEmpty(),
                    talk -> numbers(talk)
                            .allMatch(number -> talk.said(TurnKind.COULD_YOU_REPEAT).stream()
                                            .filter(turn -> turn.questionNumber() == number)
                                            .count()
                                    <= SETTINGS.couldYouRepeat())),
            new Rule(
                    "closes-in-time",
                    "The interview is closed by the interviewer, at the latest a minute after its budget",
                    talk -> talk.over()
                            && talk.turns().getLast().kind() == TurnKind.CLOSE
                            && talk.turns()
                                            .getLast()
                                            .startedAt()
                                            .compareTo(talk.setting()
                                                    .guide()
                                                    .budget()
                                                    .plus(HARD_STOP))
                                    <= 0),
            new Rule(
                    "says-nothing-after-the-close",
                    "The close is said once, and nothing follows it",
                    talk -> talk.said(TurnKind.CLOSE).size() == 1));

    private static List<Turn> asked(Interview talk) {
        return talk.said(TurnKind.QUESTION);
    }

    private static Question planned(Interview talk, int number) {
        return talk.setting().guide().question(number).question();
    }

    private static Stream<Integer> numbers(Interview talk) {
        return talk.setting().guide().questions().stream().map(PlannedQuestion::number);
    }

    private static List<Turn> probes(Interview talk, int number) {
        return talk.said(TurnKind.PROBE).stream()
                .filter(turn -> turn.questionNumber() == number)
                .toList();
    }

    private static boolean shortOfTime(Interview talk) {
        Turn last = talk.turns().stream()
                .filter(turn -> turn.kind() == TurnKind.CANDIDATE_QUESTIONS || turn.kind() == TurnKind.CLOSE)
                .findFirst()
                .orElseThrow();
        Duration left = talk.setting().guide().budget().minus(last.startedAt());
        return left.compareTo(SETTINGS.lastQuestionBefore()) < 0;
    }

    /// What the interviewer said, without the questions of the plan.
    private static Stream<String> own(Interview talk) {
        return talk.byInterviewer().stream().map(turn -> withoutPlan(talk, turn));
    }

    private static String withoutPlan(Interview talk, Turn turn) {
        String text = turn.text();
        for (PlannedQuestion question : talk.setting().guide().questions()) {
            text = text.replace(question.question().text(), "");
        }
        return text;
    }

    private static boolean oneQuestion(Interview talk, Turn turn) {
        boolean asksPlanned = !withoutPlan(talk, turn).equals(turn.text());
        long marks = withoutPlan(talk, turn).chars().filter(c -> c == '?').count();
        return marks <= (asksPlanned ? 0 : 1);
    }

    private static boolean kindsAllowed(Interview talk, int number) {
        Question question = planned(talk, number);
        Set<ProbeKind> allowed = EnumSet.noneOf(ProbeKind.class);
        allowed.addAll(question.looksFor());
        question.probes().forEach(probe -> allowed.add(probe.kind()));
        if (talk.setting().guide().difficulty() == Difficulty.INTENSE) {
            allowed.add(ProbeKind.DEPTH);
            allowed.add(ProbeKind.TRADE_OFF);
        }
        List<Turn> probes = probes(talk, number);
        Set<ProbeKind> used = EnumSet.noneOf(ProbeKind.class);
        for (Turn probe : probes) {
            ProbeKind kind = probe.probe();
            if (kind == null || !allowed.contains(kind) || !used.add(kind)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Turn> refusals(Interview talk) {
        return talk.turns().stream()
                .filter(turn -> turn.kind() == TurnKind.DECLINED || turn.kind() == TurnKind.MOVE_ON_AGREED)
                .filter(turn -> turn.questionNumber() > 0);
    }

    private static boolean leftAlone(Interview talk, Turn refusal) {
        return talk.byInterviewer().stream()
                .filter(turn -> turn.sequence() > refusal.sequence())
                .noneMatch(turn -> turn.questionNumber() == refusal.questionNumber());
    }

    private static boolean waits(Interview talk) {
        List<Turn> turns = talk.turns();
        return talk.byInterviewer().stream()
                .filter(turn -> turn.kind() == TurnKind.CHECK_IN || turn.kind() == TurnKind.MOVE_ON_OFFER)
                .filter(turn -> talk.cues().get(turn.sequence()) != Cue.NOT_UNDERSTOOD)
                .allMatch(turn -> {
                    Turn before = turns.get(turn.sequence() - 1);
                    Duration silent = turn.startedAt().minus(before.endedAt());
                    boolean checksIn = turn.kind() == TurnKind.CHECK_IN;
                    return before.kind() != turn.kind()
                            && silent.compareTo(checksIn ? CHECK_IN_AFTER : OFFER_AFTER) >= 0
                            && (!checksIn || before.kind() != TurnKind.MOVE_ON_OFFER);
                });
    }

    private static boolean repeatsOpen(Interview talk, Turn repeat) {
        return talk.byInterviewer().stream()
                .filter(turn -> turn.sequence() < repeat.sequence())
                .filter(turn -> Set.of(
                                TurnKind.WARM_UP,
                                TurnKind.QUESTION,
                                TurnKind.PROBE,
                                TurnKind.CANDIDATE_QUESTIONS,
                                TurnKind.ANSWER_TO_CANDIDATE)
                        .contains(turn.kind()))
                .reduce((earlier, later) -> later)
                .filter(open -> {
                    String words = open.kind() == TurnKind.QUESTION
                            ? planned(talk, open.questionNumber()).text()
                            : lastSentence(open.text());
                    return repeat.text().endsWith(words);
                })
                .isPresent();
    }

    private static String lastSentence(String text) {
        int end = Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "));
        return end < 0 ? text : text.substring(end + 2);
    }

    private static boolean keepsSecrets(Interview talk) {
        for (Turn turn : talk.byInterviewer()) {
            Set<String> said = runs(turn.text());
            for (PlannedQuestion planned : talk.setting().guide().questions()) {
                boolean early = planned.number() > Math.max(turn.questionNumber(), askedBefore(talk, turn));
                boolean forestalled = early
                        && runs(planned.question().text(), EARLY_RUN).stream()
                                .anyMatch(runs(turn.text(), EARLY_RUN)::contains);
                if (forestalled
                        || planned.question().anchors().levels().stream()
                                .anyMatch(secret -> shares(secret, said, planned, turn))) {
                    return false;
                }
            }
            if (talk.setting().guide().competencies().stream()
                    .flatMap(competency -> competency.anchors().levels().stream())
                    .flatMap(anchor -> runs(anchor).stream())
                    .anyMatch(run -> said.contains(run) && !written(talk).contains(run))) {
                return false;
            }
        }
        return true;
    }

    /// Words that stand in the question or its follow-ups, too, are no secret.
    private static boolean shares(String secret, Set<String> said, PlannedQuestion planned, Turn turn) {
        Set<String> open = new HashSet<>();
        if (planned.number() == turn.questionNumber()) {
            open.addAll(runs(planned.question().text()));
            planned.question().probes().forEach(probe -> open.addAll(runs(probe.text())));
        }
        return runs(secret).stream().anyMatch(run -> said.contains(run) && !open.contains(run));
    }

    /// The runs of words in the follow-ups that are written for the questions of the plan.
    private static Set<String> written(Interview talk) {
        Set<String> written = new HashSet<>();
        talk.setting()
                .guide()
                .questions()
                .forEach(planned -> planned.question().probes().forEach(probe -> written.addAll(runs(probe.text()))));
        return written;
    }

    private static int askedBefore(Interview talk, Turn turn) {
        return asked(talk).stream()
                .filter(question -> question.sequence() <= turn.sequence())
                .mapToInt(Turn::questionNumber)
                .max()
                .orElse(0);
    }

    static Set<String> runs(String text) {
        return runs(text, SECRET_RUN);
    }

    /// Every run of so many words.
    private static Set<String> runs(String text, int length) {
        List<String> words = Pattern.compile("[^\\p{L}\\p{N}']+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> runs = new HashSet<>();
        IntStream.rangeClosed(0, words.size() - length)
                .forEach(at -> runs.add(String.join(" ", words.subList(at, at + length))));
        return runs;
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}])(" + alternatives + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
