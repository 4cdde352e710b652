package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.language.internal.OpenAiLanguageModel.Flavour;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiLanguageModelTest extends StandInLanguageModelContract {
    private final OpenAiStandIn openAi = new OpenAiStandIn(KEY);

    @Override
    StandIn make() {
        return openAi;
    }

    @Override
    Writing writing() {
        return openAi.writing;
    }

    @Override
    LanguageModel model(URI base, String key) {
        LanguageProperties settings = settings();
        return new OpenAiLanguageModel(
                connection("openai", URI.create(base + "/v1"), key),
                "openai",
                settings.openai(),
                settings,
                Flavour.OPENAI);
    }

    @Test
    void aSchemaIsHeldToByTheServer() throws Exception {
        new StructuredOutput(1000).ask(model(), REQUEST, Question.class);
        JsonNode format = asked().path("response_format");
        assertThat(format.path("type").asString()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.path("json_schema").path("name").asString()).isEqualTo("Question");
    }

    @Test
    void theLimitHasItsNewerName() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            pieces(answer);
        }
        assertThat(asked().path("max_completion_tokens").asInt()).isEqualTo(200);
        assertThat(asked().has("max_tokens")).isFalse();
    }

    private JsonNode asked() {
        return JsonMapper.shared().readTree(standIn().received().getLast().text());
    }
}
