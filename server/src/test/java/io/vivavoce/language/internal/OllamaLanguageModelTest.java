package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.standin.OllamaStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OllamaLanguageModelTest extends StandInLanguageModelContract {
    private final OllamaStandIn ollama = new OllamaStandIn("nomic-embed-text:latest", "llama3.2:3b");

    @Override
    StandIn make() {
        return ollama;
    }

    @Override
    Writing writing() {
        return ollama.writing();
    }

    @Override
    LanguageModel model(URI base, String key) {
        return new OllamaLanguageModel(connection("ollama", base, ""), "Ollama", settings());
    }

    @Override
    boolean wantsKey() {
        return false;
    }

    @Test
    void withoutASettingTheFirstModelThatWritesIsUsed() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            pieces(answer);
        }
        assertThat(standIn().received().getLast().text()).contains("\"llama3.2:3b\"");
    }
}
