package io.vivavoce.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.Finding;
import io.vivavoce.provider.EngineStates.Standing;
import io.vivavoce.provider.EngineStates.State;
import io.vivavoce.provider.Tier;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EngineHealthTest {
    @Test
    void aModelThatFailsIsNamedWithItsErrorAndTheProductStaysWell() {
        Finding finding = EngineHealth.language(List.of(
                model("OpenAI", Standing.FAILING, "the key was refused"), model("Ollama", Standing.WORKING, "")));

        assertThat(finding.state()).isEqualTo(Finding.State.OK);
        assertThat(finding.detail()).contains("OpenAI (fails: the key was refused), Ollama (works)");
    }

    @Test
    void whatCannotBeUsedIsNotCalledConnected() {
        Finding finding = EngineHealth.language(List.of(
                model("OpenAI", Standing.NO_KEY, ""),
                model("Ollama", Standing.NOT_FOUND, ""),
                model("Groq", Standing.KEPT_OUT, "")));

        assertThat(finding.detail()).contains("None is connected").doesNotContain("OpenAI", "Ollama", "Groq");
    }

    @Test
    void whatIsConnectedButNotAskedIsSaidSo() {
        Finding finding = EngineHealth.language(
                List.of(model("Gemini", Standing.UNTRIED, ""), model("Groq", Standing.OVER_BUDGET, "")));

        assertThat(finding.detail()).contains("Gemini (not used yet), Groq (over the budget)");
    }

    private static State model(String name, Standing standing, String error) {
        return new State(name.toLowerCase(Locale.ROOT), name, Tier.CLOUD, standing, error);
    }
}
