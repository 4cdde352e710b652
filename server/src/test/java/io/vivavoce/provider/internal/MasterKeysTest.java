package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.provider.internal.MasterKeys.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeysTest {
    private static final InstallationKey INSTALLATION = new InstallationKey(new byte[32]);
    private static final String FIRST = "11".repeat(32);
    private static final String SECOND = "22".repeat(32);
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID BEN = new UUID(2, 2);

    private final MasterKeys keys = keys(Map.of("vivavoce.providers.master-key", FIRST));

    private static MasterKeys keys(Map<String, String> settings) {
        return new MasterKeys(Settings.with(settings), INSTALLATION);
    }

    @Test
    void whatIsSealedForOneOpensForNoOther() {
        Sealed sealed = keys.seal(ADA, Provider.OPENAI, "sk-secret");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("sk-secret");
        assertThat(keys.open(ADA, Provider.OPENAI, sealed)).contains("sk-secret");
        assertThat(keys.open(BEN, Provider.OPENAI, sealed)).isEmpty();
        assertThat(keys.open(ADA, Provider.GROQ, sealed)).isEmpty();
    }

    @Test
    void aNewMasterKeySealsAndThePreviousOneStillOpens() {
        Sealed before = keys.seal(ADA, Provider.OPENAI, "sk-secret");
        MasterKeys rotated =
                keys(Map.of("vivavoce.providers.master-key", SECOND, "vivavoce.providers.previous-master-keys", FIRST));
        assertThat(rotated.current(before)).isFalse();
        assertThat(rotated.open(ADA, Provider.OPENAI, before)).contains("sk-secret");
        Sealed after = rotated.seal(ADA, Provider.OPENAI, "sk-secret");
        assertThat(rotated.current(after)).isTrue();
        assertThat(keys.open(ADA, Provider.OPENAI, after)).isEmpty();
    }

    @Test
    void withoutAMasterKeyTheInstallationSealsAndGoesOnOpening() {
        Sealed sealed = keys(Map.of()).seal(ADA, Provider.OPENAI, "sk-secret");
        assertThat(keys.open(ADA, Provider.OPENAI, sealed)).contains("sk-secret");
        assertThat(keys.current(sealed)).isFalse();
    }

    @Test
    void aMasterKeyThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> keys(Map.of("vivavoce.providers.master-key", "hunter2")))
                .isInstanceOf(StartRefusedException.class);
    }
}
