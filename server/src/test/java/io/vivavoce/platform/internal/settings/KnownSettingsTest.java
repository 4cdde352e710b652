package io.vivavoce.platform.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingsTest {
    private final KnownSettings known = KnownSettings.read(KnownSettings.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIVAVOCE_DATA_DIR",
                "VIVAVOCE_DATADIR",
                "VIVAVOCE_DATABASE_POOL_SIZE",
                "VIVAVOCE_ALLOWED_HOSTS_0"
            })
    void aKnownNamePasses(String name) {
        assertThatCode(() -> UnknownSettingCheck.check(Map.of(name, "x"), known))
                .doesNotThrowAnyException();
    }

    @Test
    void namesOfOtherProgramsAreNoneOfOurBusiness() {
        assertThatCode(() -> UnknownSettingCheck.check(Map.of("VIVA_VOCE", "x"), known))
                .doesNotThrowAnyException();
    }

    @Test
    void aMisspeltNameStopsTheStartAndNamesTheNearest() {
        assertThatThrownBy(() -> UnknownSettingCheck.check(Map.of("VIVAVOCE_ACESS_CODE", "x"), known))
                .isInstanceOfSatisfying(
                        StartRefusedException.class,
                        refused -> assertThat(refused.remedy()).contains("VIVAVOCE_ACCESS_CODE"));
    }

    @Test
    void aNameLikeNoneStopsTheStartToo() {
        assertThatThrownBy(() -> UnknownSettingCheck.check(Map.of("VIVAVOCE_SOMETHING_QUITE_DIFFERENT", "x"), known))
                .isInstanceOf(StartRefusedException.class);
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(known.settings())
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(setting.description()).as(setting.name()).isNotBlank());
    }
}
