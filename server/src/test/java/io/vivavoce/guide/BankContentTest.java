package io.vivavoce.guide;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankContentTest {
    /// Kinds of probes that press: on what lies under an answer, and on what it cost.
    private static final List<String> PRESSING = List.of(ProbeKind.DEPTH.id(), ProbeKind.TRADE_OFF.id());

    private static final List<BankFiles.Section> SECTIONS = BankFiles.sections();
    private static final List<BankFiles.Entry> QUESTIONS =
            SECTIONS.stream().flatMap(section -> section.questions().stream()).toList();

    @Test
    void hasFourQuestionsForEveryLevelOfTwelveCompetencies() {
        assertThat(SECTIONS).hasSizeGreaterThanOrEqualTo(12);
        for (var section : SECTIONS) {
            var byLevel = section.questions().stream().collect(groupingBy(BankFiles.Entry::level, counting()));
            assertThat(byLevel).as(section.id()).containsOnlyKeys(ids(Difficulty.values(), Difficulty::id));
            assertThat(byLevel.values()).as(section.id()).allMatch(count -> count >= 4);
        }
    }

    @Test
    void everyQuestionHasThreeProbesAndFiveAnchors() {
        assertThat(QUESTIONS).allSatisfy(question -> {
            assertThat(question.probes()).as(question.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(question.anchors()).as(question.id()).hasSize(Anchors.LEVELS);
        });
    }

    @Test
    void levelsRiseInDemand() {
        for (var section : SECTIONS) {
            var probes = perLevel(section, question -> question.probes().size());
            var pressing = perLevel(
                    section,
                    question -> question.probes().stream()
                            .filter(probe -> PRESSING.contains(probe.kind()))
                            .count());
            assertThat(probes).as(section.id()).isSorted().doesNotHaveDuplicates();
            assertThat(pressing).as(section.id()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void idsAreUniqueAndSayCompetencyAndLevel() {
        assertThat(SECTIONS).extracting(BankFiles.Section::id).doesNotHaveDuplicates();
        assertThat(QUESTIONS).extracting(BankFiles.Entry::id).doesNotHaveDuplicates();
        for (var section : SECTIONS) {
            assertThat(section.questions())
                    .allSatisfy(question ->
                            assertThat(question.id()).startsWith(section.id() + "-" + question.level() + "-"));
        }
    }

    @Test
    void everyInterviewTypeFindsAtLeastFourCompetencies() {
        var known = ids(InterviewType.values(), InterviewType::id);
        assertThat(SECTIONS).allSatisfy(section -> {
            assertThat(section.types()).isNotEmpty().isSubsetOf(known);
            assertThat(section.families()).isNotEmpty().isSubsetOf(RolesContentTest.families());
            assertThat(section.weight()).isPositive();
        });
        for (var type : known) {
            assertThat(SECTIONS)
                    .as(type)
                    .filteredOn(section -> section.types().contains(type))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void anchorsAreOfReadableLength() {
        for (var section : SECTIONS) {
            assertThat(section.anchors()).allSatisfy(anchor -> lengthWithin(anchor, 12, 35));
            assertThat(section.nextSteps()).allSatisfy(step -> lengthWithin(step, 10, 30));
        }
        for (var question : QUESTIONS) {
            assertThat(question.anchors()).as(question.id()).allSatisfy(anchor -> lengthWithin(anchor, 10, 30));
        }
    }

    @Test
    void anchorsDescribeWordsAndNeverThePerson() {
        assertThat(anchors())
                .noneMatch(anchor -> Wording.PERSONALITY.matcher(anchor).find());
    }

    @Test
    void questionsAreShortAndAskOneThing() {
        for (var question : QUESTIONS) {
            lengthWithin(question.text(), 12, 32);
            assertThat(question.text().chars().filter(character -> character == '?'))
                    .as(question.text())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void spokenLinesSuitASyntheticVoice() {
        assertThat(spoken()).allSatisfy(line -> {
            assertThat(line).matches(Wording.SPEAKABLE).doesNotContainPattern(Wording.ABBREVIATION);
            assertThat(line).matches(".*[.?]$");
        });
    }

    @Test
    void spokenLinesNeitherPraiseNorTouchProtectedMatters() {
        assertThat(spoken())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern(Wording.PROTECTED)
                        .doesNotContainPattern(Wording.PRAISE));
    }

    @Test
    void onlyWarmupGivesHints() {
        for (var question : QUESTIONS) {
            var hinted = question.hint() != null;
            assertThat(hinted).as(question.id()).isEqualTo(question.level().equals("warmup"));
        }
    }

    @Test
    void probesAreEnoughForTheLevelAndCoverWhatAFullAnswerContains() {
        var kinds = ids(ProbeKind.values(), ProbeKind::id);
        for (var question : QUESTIONS) {
            var probed =
                    question.probes().stream().map(BankFiles.FollowUp::kind).toList();
            assertThat(probed).as(question.id()).isSubsetOf(kinds).containsAll(question.looksFor());
            assertThat(question.looksFor()).isNotEmpty().doesNotHaveDuplicates();
            switch (question.level()) {
                case "warmup" -> assertThat(probed).hasSizeGreaterThanOrEqualTo(3);
                case "standard" -> assertThat(probed).hasSizeGreaterThanOrEqualTo(3);
                default -> assertThat(probed).hasSizeGreaterThanOrEqualTo(4).contains("depth", "trade-off");
            }
        }
    }

    @Test
    void probesAreOpenAndNameNothingThatTheQuestionHasNotSaid() {
        for (var question : QUESTIONS) {
            assertThat(question.followUps()).allSatisfy(probe -> {
                lengthWithin(probe, 5, 18);
                assertThat(probe.toLowerCase(Locale.ROOT)).doesNotMatch(Wording.CLOSED);
                assertThat(question.cues())
                        .as(probe)
                        .noneMatch(cue -> Wording.mentions(probe, cue) && !Wording.mentions(question.text(), cue));
            });
        }
    }

    @Test
    void cuesAreDistinctLowerCasePhrases() {
        SECTIONS.forEach(section -> distinctLowerCase(section.id(), section.cues(), 25, 60));
        QUESTIONS.forEach(question -> distinctLowerCase(question.id(), question.cues(), 6, 15));
    }

    @Test
    void questionsBeginInManyWays() {
        var openings = QUESTIONS.stream()
                .collect(groupingBy(question -> Wording.words(question.text()).subList(0, 3), counting()));
        assertThat(openings.values()).allMatch(count -> count <= QUESTIONS.size() / 4);
    }

    private static Stream<String> anchors() {
        return Stream.concat(
                SECTIONS.stream().flatMap(section -> section.anchors().stream()),
                QUESTIONS.stream().flatMap(question -> question.anchors().stream()));
    }

    /// The mean of a measure over the questions of each level, the easiest level first.
    private static List<Double> perLevel(BankFiles.Section section, ToLongFunction<BankFiles.Entry> measure) {
        return Stream.of(ids(Difficulty.values(), Difficulty::id))
                .map(level -> section.questions().stream()
                        .filter(question -> question.level().equals(level))
                        .mapToLong(measure)
                        .average()
                        .orElseThrow())
                .toList();
    }

    private static Stream<String> spoken() {
        return QUESTIONS.stream().flatMap(BankFiles.Entry::spoken);
    }

    private static void lengthWithin(String text, int least, int most) {
        assertThat(Wording.count(text)).as(text).isBetween(least, most);
    }

    private static void distinctLowerCase(String id, List<String> cues, int least, int most) {
        assertThat(cues).as(id).hasSizeBetween(least, most).doesNotHaveDuplicates();
        assertThat(cues).as(id).allMatch(cue -> cue.equals(cue.strip().toLowerCase(Locale.ROOT)));
    }

    private static <E> String[] ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toArray(String[]::new);
    }
}
