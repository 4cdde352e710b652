package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Engines whose libraries are no part of the product. No model of theirs can be made here that understands or says
/// anything: what is tried is that the libraries load, and that a broken model is named.
@Timeout(120)
class FetchedLibrariesTest {
    @TempDir
    private Path data;

    @Test
    void voskLoadsAndNamesABrokenModel() throws Exception {
        Path library = directory("vosk-library");
        try (ZipFile jar = new ZipFile(
                        LocalModels.library("com.alphacephei", "vosk", "0.3.45").toFile());
                InputStream in = jar.getInputStream(jar.getEntry("linux-x86-64/libvosk.so"))) {
            Files.copy(in, library.resolve("libvosk.so"));
        }
        Files.writeString(directory("vosk-small-en").resolve("README"), "no model");
        EngineFactory<SpeechToText> factory = LocalModels.in(data, Map.of()).vosk();
        SpeechToText vosk = LocalModels.engine(factory).orElseThrow();
        assertThat(vosk.capabilities().partials()).isTrue();
        assertUnavailable(() -> vosk.open(Vocabulary.NONE), "models/vosk-small-en cannot be read");
        ((LocalFactory<?, ?>) factory).close();
    }

    @Test
    void aLibraryThatCannotBeLoadedIsNamed() throws Exception {
        Files.writeString(directory("vosk-library").resolve("libvosk.so"), "no library");
        directory("vosk-small-en");
        EngineFactory<SpeechToText> factory = LocalModels.in(data, Map.of()).vosk();
        SpeechToText vosk = LocalModels.engine(factory).orElseThrow();
        assertUnavailable(() -> vosk.open(Vocabulary.NONE), "libvosk.so is not installed");
        ((LocalFactory<?, ?>) factory).close();
    }

    @Test
    void aModelWithoutItsLibraryIsNoEngine() throws Exception {
        directory("vosk-small-en");
        assertThat(LocalModels.engine(LocalModels.in(data, Map.of()).vosk())).isEmpty();
    }

    @Test
    void aModelThatWasNotChosenIsNoEngine() throws Exception {
        directory("vosk-library");
        directory("vosk-small-en");
        assertThat(LocalModels.engine(LocalModels.in(data, Map.of("vosk.model", "vosk-large-en"))
                        .vosk()))
                .isEmpty();
    }

    @Test
    void piperLoadsAndNamesABrokenVoice() throws Exception {
        Path jar = LocalModels.library("io.github.givimad", "piper-jni", "1.2.0-c0670df");
        Files.copy(jar, directory("piper-library").resolve(jar.getFileName()));
        Path voice = directory("piper-kristin");
        Files.writeString(voice.resolve("en_US-kristin-medium.onnx"), "no voice");
        Files.writeString(voice.resolve("en_US-kristin-medium.onnx.json"), "{\"audio\": {\"sample_rate\": 16000}}");
        EngineFactory<TextToSpeech> factory = LocalModels.in(data, Map.of()).piper();
        TextToSpeech piper = LocalModels.engine(factory).orElseThrow();
        assertThat(piper.capabilities().sampleRate()).isEqualTo(16_000);
        assertUnavailable(() -> piper.open("Hello."), "en_US-kristin-medium.onnx cannot be read");
        ((LocalFactory<?, ?>) factory).close();
    }

    @Test
    void aVoiceWhoseLibraryIsBrokenSaysSo() throws Exception {
        Files.writeString(directory("piper-library").resolve("piper-jni-1.2.0-c0670df.jar"), "no library");
        directory("piper-kristin");
        EngineFactory<TextToSpeech> factory = LocalModels.in(data, Map.of()).piper();
        TextToSpeech piper = LocalModels.engine(factory).orElseThrow();
        assertUnavailable(() -> piper.open("Hello."), "cannot be loaded from");
        ((LocalFactory<?, ?>) factory).close();
    }

    private Path directory(String model) throws IOException {
        return Files.createDirectories(data.resolve("models").resolve(model));
    }

    private static void assertUnavailable(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE))
                .hasMessageContaining(message)
                .hasMessageContaining("./viva models");
    }
}
