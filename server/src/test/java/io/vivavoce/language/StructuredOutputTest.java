package io.vivavoce.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StructuredOutputTest {
    private static final LanguageRequest REQUEST = LanguageRequest.of("Rate the answer.", "I led the team.", 200);
    private static final String GOOD =
            "{\"level\":\"STRONG\",\"points\":4,\"quotes\":[{\"text\":\"led\"}],\"remark\":null}";

    enum Level {
        WEAK,
        STRONG
    }

    record Quote(String text) {}

    record Rating(
            Level level,
            @JsonPropertyDescription("from 1 to 5") int points,
            List<Quote> quotes,
            @Nullable String remark) {
        Rating {
            if (points < 1 || points > 5) {
                throw new IllegalArgumentException("points are from 1 to 5");
            }
        }
    }

    private final ScriptedLanguageModel model = new ScriptedLanguageModel("model");
    private final StructuredOutput output = new StructuredOutput(2000);

    @Test
    void theSchemaOfARecordAsksForEveryComponentAndNothingElse() {
        assertThat(JsonSchema.of(Rating.class).name()).isEqualTo("Rating");
        assertThat(JsonMapper.shared().readTree(JsonSchema.of(Rating.class).json()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"type": "object",
                         "properties": {
                           "level": {"type": "string", "enum": ["WEAK", "STRONG"]},
                           "points": {"type": "integer", "description": "from 1 to 5"},
                           "quotes": {"type": "array", "items":
                             {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"],
                              "additionalProperties": false}},
                           "remark": {"type": ["string", "null"]}},
                         "required": ["level", "points", "quotes", "remark"],
                         "additionalProperties": false}"""));
    }

    @Test
    void aModelIsAskedByTheSchemaAndItsAnswerBecomesTheRecord() throws Exception {
        model.answers(GOOD.substring(0, 20), GOOD.substring(20));
        assertThat(output.ask(model, REQUEST, Rating.class))
                .isEqualTo(new Rating(Level.STRONG, 4, List.of(new Quote("led")), null));
        assertThat(model.requests().getFirst().schema()).isEqualTo(JsonSchema.of(Rating.class));
        assertThat(model.open()).isZero();
    }

    @Test
    void fencesAreTakenOff() throws Exception {
        model.answers("```json\n" + GOOD + "\n```");
        assertThat(output.ask(model, REQUEST, Rating.class).points()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sure! Here it is.",
                "{\"level\":\"STRONG\",\"points\":4,\"quotes\":[]}",
                "{\"level\":\"STRONG\",\"points\":4,\"quotes\":[],\"remark\":null,\"more\":1}",
                "{\"level\":\"GOOD\",\"points\":4,\"quotes\":[],\"remark\":null}",
                "{\"level\":\"STRONG\",\"points\":\"4\",\"quotes\":[],\"remark\":null}",
                "{\"level\":\"STRONG\",\"points\":4.5,\"quotes\":[],\"remark\":null}",
                "{\"level\":\"STRONG\",\"points\":9,\"quotes\":[],\"remark\":null}",
                "{\"level\":\"STRONG\",\"points\":4,\"quotes\":[{\"text\":null}],\"remark\":null}",
                "{\"level\":\"STRONG\",\"points\":4,\"quotes\":[],\"remark\":null} and more",
                "[]"
            })
    void aWrongAnswerIsMendedOnce(String wrong) throws Exception {
        model.answers(wrong).answers(GOOD);
        assertThat(output.ask(model, REQUEST, Rating.class).points()).isEqualTo(4);
        assertThat(model.requests()).hasSize(2);
        assertThat(model.requests().getLast().messages()).hasSize(3);
    }

    @Test
    void theModelIsToldWhatIsWrong() throws Exception {
        model.answers("{\"level\":\"STRONG\",\"points\":\"4\",\"quotes\":[],\"odd\":1}")
                .answers(GOOD);
        output.ask(model, REQUEST, Rating.class);
        assertThat(model.requests().getLast().messages().getLast().text())
                .contains("$.points has to be of type integer", "$.remark is missing", "not asked for");
    }

    @Test
    void twoWrongAnswersAreAFailureThatTellsNothingOfThem() {
        model.answers("secret words").answers("{\"secret\":\"words\"}");
        assertThatThrownBy(() -> output.ask(model, REQUEST, Rating.class))
                .isInstanceOfSatisfying(ProviderException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.CRASHED);
                    assertThat(e).hasNoCause().message().contains("model").doesNotContain("secret");
                });
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        model.answers("[".repeat(1500), "[".repeat(1500), "[".repeat(1500));
        assertThatThrownBy(() -> output.ask(model, REQUEST, Rating.class))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("2000");
        assertThat(model.open()).isZero();
    }

    @Test
    void requestsAndMessagesKeepWhatWasSaidOutOfLogs() {
        assertThat(REQUEST.toString() + REQUEST.messages())
                .doesNotContain("team")
                .doesNotContain("Rate");
    }
}
