package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeakableTextTest {
    @Test
    void whatIsWrittenForTheEyeIsLeftOut() {
        assertThat(SpeakableText.of("What did **you**\tdo with `git`\u0000?\n"))
                .isEqualTo("What did you do with git ?");
        assertThat(SpeakableText.of("<b>Well</b> done, 2 < 3")).isEqualTo("Well done, 2 < 3");
        assertThat(SpeakableText.of(" * \u0007 … ")).isEmpty();
    }

    @Test
    void aLongTextIsCutWhereASpeakerBreathes() {
        assertThat(SpeakableText.parts("One thing, another. And a third thing, said at length.", 30))
                .containsExactly("One thing, another.", "And a third thing,", "said at length.");
        assertThat(SpeakableText.parts("a".repeat(50), 20))
                .containsExactly("a".repeat(20), "a".repeat(20), "a".repeat(10));
        assertThat(SpeakableText.parts("", 20)).isEmpty();
    }

    @Test
    void noPartIsTooLongAndNothingIsLost() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 20 + random.nextInt(600)) {
                text.append(random.nextInt(9) == 0 ? "😀" : "word".repeat(1 + random.nextInt(8)))
                        .append(random.nextInt(4) == 0 ? ". " : random.nextInt(4) == 0 ? ", " : " ");
            }
            String spoken = SpeakableText.of(text.toString());
            var parts = SpeakableText.parts(text.toString(), 40);
            assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, 40));
            assertThat(String.join("", parts).replace(" ", "")).isEqualTo(spoken.replace(" ", ""));
        }
    }
}
