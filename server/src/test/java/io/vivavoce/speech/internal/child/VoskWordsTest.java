package io.vivavoce.speech.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VoskWordsTest {
    private final VoskWords words = new VoskWords();

    @Test
    void whatWasSettledStaysBeforeWhatIsStillOpen() {
        assertThat(words.textWith("")).isEmpty();
        assertThat(words.textWith("the cus")).isEqualTo("the cus");
        words.add(json("{'text': 'the customer'}"));
        assertThat(words.textWith("was")).isEqualTo("the customer was");
        assertThat(words.textWith("")).isEqualTo("the customer");
    }

    @Test
    void confidenceIsTheMeanOfAllWords() {
        words.add(json(
                "{'text': 'the customer', 'result': [{'word': 'the', 'conf': 1}, {'word': 'customer', 'conf': 0.5}]}"));
        words.add(json("{'text': ''}"));
        words.add(json("{'text': 'pays', 'result': [{'word': 'pays', 'conf': 0.3}]}"));
        Hypothesis heard = words.hypothesis();
        assertThat(heard.text()).isEqualTo("the customer pays");
        assertThat(heard.confidence()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void nothingIsNothing() {
        words.add(json("{'text': ''}"));
        assertThat(words.hypothesis()).isEqualTo(Hypothesis.NOTHING);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
