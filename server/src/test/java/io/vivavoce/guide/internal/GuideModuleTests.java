package io.vivavoce.guide.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.guide.Phrase;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ApplicationModuleTest(module = "guide", extraIncludes = "platform")
class GuideModuleTests {
    @Autowired
    private Guides guides;

    @Autowired
    private InterviewerLines lines;

    @Test
    void plansFromTheBankThatIsShipped() {
        Guide guide = guides.plan(new GuideRequest(
                "backend developer",
                "You will own our billing",
                "",
                InterviewType.TECHNICAL,
                Difficulty.STANDARD,
                "en",
                Duration.ofMinutes(20),
                null,
                Set.of(),
                1));
        assertThat(guide.questions()).hasSize(6);
    }

    @Test
    void aGuideComesBackFromItsStoredFormUnchanged() {
        Guide guide = guides.plan(new GuideRequest(
                "nurse", "", "", InterviewType.MIXED, Difficulty.WARMUP, "en", Duration.ofMinutes(10), 3, Set.of(), 1));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(guide), Guide.class)).isEqualTo(guide);
    }

    @Test
    void aGuideStoredBeforeThereWereGuidesOfOnesOwnIsRead() {
        Guide guide = guides.plan(new GuideRequest(
                "nurse", "", "", InterviewType.MIXED, Difficulty.WARMUP, "en", Duration.ofMinutes(10), 3, Set.of(), 1));
        JsonMapper json = JsonMapper.shared();
        ObjectNode stored = (ObjectNode) json.valueToTree(guide);
        stored.remove("origin");
        stored.get("questions").forEach(question -> ((ObjectNode) question).remove("verbatim"));
        assertThat(json.treeToValue(stored, Guide.class)).isEqualTo(guide);
    }

    @Test
    void everyPhraseHasWords() {
        for (Phrase phrase : Phrase.values()) {
            for (Difficulty difficulty : Difficulty.values()) {
                assertThat(lines.variants("en", difficulty, phrase))
                        .as(phrase.id())
                        .isNotEmpty();
            }
        }
    }
}
