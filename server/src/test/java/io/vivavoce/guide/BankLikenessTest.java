package io.vivavoce.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankLikenessTest {
    /// What twelve competencies of three levels with four questions each hold at least: a summary, five anchors and
    /// four steps each, a question with three probes and five anchors, and a hint in every warmup.
    private static final int FEWEST_LINES = 12 * (1 + 5 + 4) + 12 * 3 * 4 * (1 + 3 + 5) + 12 * 4;

    private static final List<String> LINES =
            BankFiles.sections().stream().flatMap(BankLikenessTest::lines).toList();

    @Test
    void everyLineOfTheBankIsCompared() {
        assertThat(LINES).hasSizeGreaterThanOrEqualTo(FEWEST_LINES).doesNotHaveDuplicates();
    }

    @Test
    void noTwoLinesAreVariantsOfOneTemplate() {
        assertThat(Likeness.variants(LINES)).isEmpty();
    }

    @Test
    void noFrameIsUsedTwice() {
        assertThat(Likeness.frames(LINES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What was the first sign that it was going right?",
                "Tell me about a time something you were in charge of started to go wrong. What did you do?",
                "Says they like making plans, and names none that could be followed.",
                "Names the lock, the reason for taking it, who knew, and what happened to it later.",
                "Where were you when you heard it?",
                "Retell what you said to them in your own words, the closing sentence and the promise you made."
            })
    void aLineOfTheBankWithAFewWordsExchangedIsFound(String templated) {
        assertThat(Likeness.variantsOf(templated, LINES)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gives a clear example of ownership with a result.        | Gives a clear example of learning with a result.
                    Gives one clear example of this with a stated result.    | Gives several vivid stories, and one clear example of this with a stated result and a date.
                    What did you do in the first week?                       | What did you do in the last week?
                    Describe a time when you showed courage at work.         | Describe a time when you showed patience at work.
                    """)
    void templatesAreToldByTheirFrame(String one, String other) {
        assertThat(Likeness.variants(List.of(one, other))).hasSize(1);
    }

    @Test
    void aLongFrameIsFoundHoweverMuchIsPutAroundIt() {
        String one = "Explains the cause and shows what they did about it themselves, with figures from the ward.";
        String other =
                "Whoever asked for the loan is named; shows what they did about it themselves, late as it was by then.";
        assertThat(Likeness.variants(List.of(one, other))).isEmpty();
        assertThat(Likeness.frames(List.of(one, other))).containsExactly("shows what they did about it themselves");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What did they think before?                 | How did you find out?
                    Who was counting on that commitment?        | Who noticed it first, and what did they say?
                    Names one shared task and what was arranged | Tells apart two groups with different needs
                    """)
    void linesThatShareOnlyTheirLanguageAreLeftAlone(String one, String other) {
        assertThat(Likeness.of(one, other)).isLessThan(Likeness.limit(1));
        assertThat(Likeness.variants(List.of(one, other))).isEmpty();
    }

    private static Stream<String> lines(BankFiles.Section section) {
        return Stream.of(
                        Stream.of(section.summary()),
                        section.anchors().stream(),
                        section.nextSteps().stream(),
                        section.questions().stream()
                                .flatMap(question -> Stream.concat(question.spoken(), question.anchors().stream())))
                .flatMap(lines -> lines);
    }
}
