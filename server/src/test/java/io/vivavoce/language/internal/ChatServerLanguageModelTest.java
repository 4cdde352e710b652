package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.internal.OpenAiLanguageModel.Flavour;
import io.vivavoce.standin.ChatServerStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Servers on one's own machine: LM Studio, llama.cpp, vLLM.
class ChatServerLanguageModelTest extends StandInLanguageModelContract {
    private final ChatServerStandIn server = new ChatServerStandIn(KEY, "text-embedding-nomic", "qwen3-8b");

    @Override
    StandIn make() {
        return server;
    }

    @Override
    Writing writing() {
        return server.writing();
    }

    @Override
    LanguageModel model(URI base, String key) {
        LanguageProperties settings = settings();
        return new OpenAiLanguageModel(
                connection("vllm", URI.create(base + "/v1"), key),
                "vLLM",
                settings.vllm(),
                settings,
                Flavour.COMPATIBLE);
    }

    @Test
    void withoutASettingTheFirstModelThatWritesIsUsed() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            pieces(answer);
        }
        assertThat(standIn().received().getLast().text())
                .contains("\"qwen3-8b\"")
                .contains("max_tokens")
                .doesNotContain("max_completion_tokens");
    }
}
