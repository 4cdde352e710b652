package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.internal.OpenAiLanguageModel.Flavour;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.StandIn;
import io.vivavoce.standin.Writing;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AzureLanguageModelTest extends StandInLanguageModelContract {
    private final AzureStandIn azure = new AzureStandIn(KEY);

    @Override
    StandIn make() {
        return azure;
    }

    @Override
    Writing writing() {
        return azure.writing;
    }

    @Override
    LanguageModel model(URI base, String key) {
        LanguageProperties settings = settings();
        return new OpenAiLanguageModel(
                connection("azure", URI.create(base + ""), key), "azure", settings.azure(), settings, Flavour.AZURE);
    }

    @Test
    void theDeploymentIsInThePathAndTheKeyInAHeaderOfItsOwn() throws Exception {
        try (Generation answer = model().open(REQUEST)) {
            pieces(answer);
        }
        assertThat(standIn().received().getLast().parameter("api-version")).isEqualTo("2024-10-21");
        assertThat(standIn().received().getLast().header("api-key")).isEqualTo(KEY);
        assertThat(standIn().received().getLast().header("authorization")).isEmpty();
        assertThat(asked().path("stream").asBoolean()).isTrue();
    }

    private JsonNode asked() {
        return JsonMapper.shared().readTree(standIn().received().getLast().text());
    }
}
