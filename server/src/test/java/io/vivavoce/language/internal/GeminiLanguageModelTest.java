package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.standin.GeminiStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeminiLanguageModelTest extends StandInLanguageModelContract {
    private final GeminiStandIn gemini = new GeminiStandIn(KEY);

    @Override
    StandIn make() {
        return gemini;
    }

    @Override
    Writing writing() {
        return gemini.writing();
    }

    @Override
    LanguageModel model(URI base, String key) {
        return new GeminiLanguageModel(connection("gemini", base, key), "Google", settings());
    }

    @Test
    void itIsAskedNotToThinkAndTakesASeed() throws Exception {
        LanguageRequest seeded = new LanguageRequest("", REQUEST.messages(), null, 100, 0.5, 7);
        try (Generation answer = model().open(seeded)) {
            pieces(answer);
        }
        JsonNode settings = JsonMapper.shared()
                .readTree(standIn().received().getLast().text())
                .path("generationConfig");
        assertThat(settings.path("seed").asInt()).isEqualTo(7);
        assertThat(settings.path("thinkingConfig").path("thinkingBudget").asInt(-1))
                .isZero();
    }
}
