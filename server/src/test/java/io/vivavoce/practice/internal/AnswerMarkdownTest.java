package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerMarkdownTest {
    @Test
    void sortsByTopicAndLetsNothingBeMarkup() {
        String text = AnswerMarkdown.of(List.of(
                answer("Ownership", "What *broke*?", "I <b>fixed</b> it.\n# Not a heading", List.of("payroll")),
                answer("Learning", "What next?", "Nothing.", List.of())));
        assertThat(text).isEqualTo("""
                # Learning

                ## What next?

                Nothing\\.

                # Ownership

                ## What \\*broke\\*?

                I \\<b\\>fixed\\</b\\> it\\.\s\s
                \\# Not a heading

                `payroll`
                """);
    }

    private static SavedAnswer answer(String competency, String question, String text, List<String> tags) {
        Instant now = Instant.EPOCH;
        UUID id = new UUID(0, 1);
        return new SavedAnswer(id, id, 1, question, "c", competency, "en", text, text, tags, true, now, now);
    }
}
