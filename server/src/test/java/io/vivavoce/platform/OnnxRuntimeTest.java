package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that ends while a model is being loaded ends as it was told to.
class OnnxRuntimeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aModelCanBeLoadedUntilTheProcessIsGone() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as(Files.readString(printed)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    }

    /// Loads models while all shutdown hooks run, those of the library among them.
    public static final class Ending {
        private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
        private static final int OFTEN = 5;

        private Ending() {}

        public static void main(String[] none) throws OrtException {
            load();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    for (int i = 0; i < OFTEN; i++) {
                        load();
                    }
                } catch (OrtException e) {
                    e.printStackTrace(System.out);
                    Runtime.getRuntime().halt(1);
                }
            }));
        }

        private static void load() throws OrtException {
            InputStream model = OnnxRuntime.class.getResourceAsStream(MODEL);
            OnnxRuntime.session(Objects.requireNonNull(model)).close();
        }
    }
}
