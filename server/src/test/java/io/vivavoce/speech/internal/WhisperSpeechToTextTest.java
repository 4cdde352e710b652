package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextContract;
import io.vivavoce.speech.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhisperSpeechToTextTest extends SpeechToTextContract {
    @TempDir
    private static Path data;

    private EngineFactory<SpeechToText> factory;
    private ProcessSpeechToText recogniser;

    @BeforeAll
    void start() throws IOException {
        factory = LocalModels.in(
                        data,
                        Map.of(
                                "whisper.max-streams", "2",
                                "whisper.settle-after", "2s",
                                "whisper.settle-at-latest", "5s"))
                .whisper();
        assertThat(LocalModels.engine(factory)).isEmpty();
        put("whisper-tiny.en", "ggml-tiny.en.bin");
        recogniser = (ProcessSpeechToText) LocalModels.engine(factory).orElseThrow();
    }

    private void put(String model, String file) throws IOException {
        Path directory = Files.createDirectories(data.resolve("models").resolve(model));
        WhisperModelFile.write(directory.resolve(file), "customer");
    }

    @AfterAll
    void stop() {
        ((LocalFactory<?, ?>) factory).close();
    }

    @Override
    protected SpeechToText recogniser() {
        return recogniser;
    }

    @Override
    protected short[] speech() {
        return loud(1000);
    }

    private static short[] loud(int milliseconds) {
        short[] sound = new short[16 * milliseconds];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) (i % 100 < 50 ? 4000 : -4000);
        }
        return sound;
    }

    @Override
    protected String wordInSpeech() {
        return "customer";
    }

    @Test
    void itIsTheModelOfThisMachine() {
        assertThat(factory.tier()).isEqualTo(Tier.LOCAL_MODEL);
        assertThat(factory.provider()).isEmpty();
        assertThat(factory.serves(Locale.ENGLISH)).isTrue();
        assertThat(recogniser.capabilities().engine()).isEqualTo("whisper-tiny.en");
        assertThat(recogniser.capabilities().lowConfidence()).isFalse();
    }

    @Test
    void aLongUtteranceIsReadPieceByPiece() throws Exception {
        try (Recognition recognition = recogniser.open(new Vocabulary(List.of("Kubernetes")))) {
            recognition.begin();
            write(recognition, loud(2500));
            write(recognition, new short[16 * 500]);
            assertThat(recognition.next())
                    .isInstanceOfSatisfying(
                            RecognitionResult.Partial.class,
                            partial -> assertThat(partial.text()).isEqualTo("customer"));
            write(recognition, loud(800));
            recognition.end();
            assertThat(untilFinal(recognition).getLast().text()).isEqualTo("customer customer");
        }
    }

    private static void write(Recognition recognition, short[] samples) {
        for (int at = 0; at < samples.length; at += 512) {
            recognition.write(samples, at, Math.min(512, samples.length - at));
        }
    }

    @Test
    void theFinalStillArrivesWhenTheModelIsKilledInMidUtterance() throws Exception {
        try (Recognition recognition = recogniser.open(Vocabulary.NONE)) {
            recognition.begin();
            write(recognition, loud(500));
            Objects.requireNonNull(recogniser.engine().process()).kill();
            write(recognition, loud(500));
            recognition.end();
            assertThat(untilFinal(recognition).getLast().text()).isEqualTo("customer");
        }
    }

    @Test
    void placesAreBounded() {
        try (Recognition _ = recogniser.open(Vocabulary.NONE);
                Recognition _ = recogniser.open(Vocabulary.NONE)) {
            assertThatThrownBy(() -> recogniser.open(Vocabulary.NONE))
                    .isInstanceOfSatisfying(
                            ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.BUSY));
        }
    }

    @Test
    void aBetterModelIsUsedFromTheMomentItIsThereAndUntilItIsGone() throws Exception {
        Path other = data.resolve("models/whisper-base.en");
        assertThat(LocalModels.engine(factory)).containsSame(recogniser);
        put("whisper-base.en", "ggml-base.en.bin");
        try (Recognition kept = recogniser.open(Vocabulary.NONE)) {
            SpeechToText better = LocalModels.engine(factory).orElseThrow();
            assertThat(better.capabilities().engine()).isEqualTo("whisper-base.en");
            say(kept, speech());
            assertThat(untilFinal(kept).getLast().text()).isEqualTo("customer");
            Files.delete(other.resolve("ggml-base.en.bin"));
            Files.delete(other);
            assertThat(LocalModels.engine(factory)).containsSame(recogniser);
        }
    }

    @Test
    void aBrokenModelIsNamedAndHarmsNobody() throws Exception {
        Path broken = Files.createDirectories(data.resolve("broken/models/whisper-small.en"));
        Files.writeString(broken.resolve("ggml-small.en.bin"), "no model");
        LocalFactory<?, ?> other = (LocalFactory<?, ?>)
                LocalModels.in(data.resolve("broken"), Map.of()).whisper();
        try (other) {
            SpeechToText engine = (SpeechToText) LocalModels.engine(other).orElseThrow();
            assertThatThrownBy(() -> engine.open(Vocabulary.NONE))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE))
                    .hasMessageContaining("ggml-small.en.bin cannot be read")
                    .hasMessageContaining("./viva models");
        }
    }
}
