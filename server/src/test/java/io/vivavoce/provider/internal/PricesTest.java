package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.provider.Rung.Unit;
import io.vivavoce.provider.ServiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    @TempDir
    private Path directory;

    @Test
    void aPriceIsByMinuteAndByMillionAndRoundsUp() {
        Prices prices = read("""
                speech-to-text: {ears: {audio: 0.006}}
                language-model: {mind: {input: 0.40, output: 1.60}}
                """);
        Price ears = prices.of(ServiceKind.SPEECH_TO_TEXT, "ears");
        assertThat(ears.micros(Unit.AUDIO_MILLISECONDS, 60_000)).isEqualTo(6_000);
        assertThat(ears.micros(Unit.AUDIO_MILLISECONDS, 1)).isEqualTo(1);
        assertThat(ears.micros(Unit.CHARACTERS, 1_000)).isZero();
        Price mind = prices.of(ServiceKind.LANGUAGE_MODEL, "mind");
        assertThat(mind.micros(Unit.OUTPUT_TOKENS, 1_000)).isEqualTo(1_600);
        assertThat(prices.of(ServiceKind.TEXT_TO_SPEECH, "ears").micros(Unit.CHARACTERS, 9))
                .isZero();
    }

    @Test
    void theListThatComesAlongIsReadable() {
        Prices prices = new Prices(Settings.with(Map.of()));
        assertThat(prices.of(ServiceKind.SPEECH_TO_TEXT, "deepgram").micros(Unit.AUDIO_MILLISECONDS, 60_000))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ears", "speech-to-text: {ears: {gold: 1}}", "speech-to-text: {ears: {audio: -1}}", "a: ["})
    void aListThatCannotBeReadStopsTheStart(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StartRefusedException.class);
    }

    private Prices read(String text) {
        try {
            Path file = Files.writeString(directory.resolve("prices.yaml"), text);
            return new Prices(Settings.with(Map.of("vivavoce.providers.price-file", file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
