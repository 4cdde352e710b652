package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.language.internal.OpenAiLanguageModel.Flavour;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GroqLanguageModelTest extends StandInLanguageModelContract {
    private final GroqStandIn groq = new GroqStandIn(KEY);

    @Override
    StandIn make() {
        return groq;
    }

    @Override
    Writing writing() {
        return groq.writing;
    }

    @Override
    LanguageModel model(URI base, String key) {
        LanguageProperties settings = settings();
        return new OpenAiLanguageModel(
                connection("groq", URI.create(base + "/openai/v1"), key),
                "groq",
                settings.groq(),
                settings,
                Flavour.COMPATIBLE);
    }

    @Test
    void aSchemaIsToldInWordsAndJsonIsHeldTo() throws Exception {
        writing().says("{\"text\":\"Why?\",\"minutes\":2,\"technical\":true,\"competencies\":[]}");
        Question question = new StructuredOutput(1000).ask(model(), REQUEST, Question.class);
        assertThat(question.text()).isEqualTo("Why?");
        assertThat(asked().path("response_format").path("type").asString()).isEqualTo("json_object");
        assertThat(asked().path("messages").path(0).path("content").asString())
                .contains("JSON Schema", "\"competencies\"");
    }

    @Test
    void theModelOfTheSettingsIsAsked() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            pieces(answer);
        }
        assertThat(asked().path("model").asString()).isEqualTo("llama-3.3-70b-versatile");
    }

    private JsonNode asked() {
        return JsonMapper.shared().readTree(standIn().received().getLast().text());
    }
}
