package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.StructuredOutput;
import io.vivavoce.standin.AnthropicStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnthropicLanguageModelTest extends StandInLanguageModelContract {
    private final AnthropicStandIn anthropic = new AnthropicStandIn(KEY);

    @Override
    StandIn make() {
        return anthropic;
    }

    @Override
    Writing writing() {
        return anthropic.writing();
    }

    @Override
    LanguageModel model(URI base, String key) {
        return new AnthropicLanguageModel(connection("anthropic", base, key), "Anthropic", settings());
    }

    @Test
    void aSchemaIsTheOneToolItHasToUse() throws Exception {
        new StructuredOutput(1000).ask(model(), REQUEST, Question.class);
        JsonNode asked =
                JsonMapper.shared().readTree(standIn().received().getLast().text());
        assertThat(asked.path("tool_choice").path("type").asString()).isEqualTo("any");
        assertThat(asked.path("tools").size()).isEqualTo(1);
        assertThat(asked.path("tools")
                        .path(0)
                        .path("input_schema")
                        .path("properties")
                        .has("competencies"))
                .isTrue();
    }
}
