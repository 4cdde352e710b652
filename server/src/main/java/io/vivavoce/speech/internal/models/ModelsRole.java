package io.vivavoce.speech.internal.models;

import io.vivavoce.platform.ProcessRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/// `models`: lists, fetches and removes the models of this installation.
public class ModelsRole implements ProcessRole {
    private static final String DATA = "--data=";

    @Override
    public String name() {
        return "models";
    }

    /// @param arguments what to do, and `--data=DIR` for the data directory
    @Override
    public void run(List<String> arguments) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!over.get()) {
                System.out.println("\nStopped. The same command goes on from there.");
            }
        }));
        int status = run(arguments, new StandardEnvironment(), Dialogue.ofThisProcess());
        over.set(true);
        System.exit(status);
    }

    static int run(List<String> arguments, Environment environment, Dialogue dialogue) throws InterruptedException {
        List<String> words = new ArrayList<>(arguments);
        String data = words.stream()
                .filter(word -> word.startsWith(DATA))
                .reduce((first, last) -> last)
                .map(word -> word.substring(DATA.length()))
                .orElse(environment.getProperty("VIVAVOCE_DATA_DIR", "data"));
        words.removeIf(word -> word.startsWith(DATA));
        ModelStore store = ModelStore.of(Path.of(data));
        try {
            ModelInstaller installer = new ModelInstaller(
                    store, DownloadSettings.of(environment), ModelsRole::freeSpace, dialogue.progress());
            return new ModelsCommand(Catalogue.read(), store, installer, dialogue).run(words);
        } catch (BindException e) {
            dialogue.say("The setting " + e.getName() + " makes no sense.");
        } catch (IOException e) {
            dialogue.say("That failed: " + e);
        }
        return ModelsCommand.FAILED;
    }

    private static long freeSpace(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
