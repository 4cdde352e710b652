package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Proposes the better recogniser and the better voice, once for each installation. Never breaks a start.
public final class ModelOffer {
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Catalogue catalogue;
    private final ModelStore store;
    private final Dialogue dialogue;
    private final ModelsCommand command;

    ModelOffer(Catalogue catalogue, ModelStore store, Dialogue dialogue, ModelsCommand command) {
        this.catalogue = catalogue;
        this.store = store;
        this.dialogue = dialogue;
        this.command = command;
    }

    /// How to get what is proposed, in one line.
    public static String hint(Catalogue catalogue) {
        String ids = String.join(
                " ", proposed(catalogue).stream().map(LocalModel::id).toList());
        return "The built-in recogniser and voice are weak; better ones that stay on this machine: ./viva models"
                + " download "
                + ids;
    }

    /// Whether somebody should be told how to get it: nobody was asked, and nobody can be.
    public static boolean untold(Catalogue catalogue, ModelStore store) {
        return open(catalogue, store) && !Dialogue.ofThisProcess().terminal();
    }

    /// Whether an installation neither answered the offer nor has a model.
    static boolean open(Catalogue catalogue, ModelStore store) {
        return !Files.exists(answered(store))
                && catalogue.models().stream()
                        .noneMatch(model -> store.find(model.id()).isPresent());
    }

    private static List<LocalModel> proposed(Catalogue catalogue) {
        return catalogue.models().stream().filter(LocalModel::offered).toList();
    }

    private static Path answered(ModelStore store) {
        return store.root().resolve("offered");
    }

    int make() throws IOException, InterruptedException {
        if (!open(catalogue, store)) {
            return ModelsCommand.DONE;
        }
        List<LocalModel> proposed = proposed(catalogue);
        if (!dialogue.terminal() || !reachable(command.address(proposed.getFirst()))) {
            dialogue.say(hint(catalogue) + " (it says what to do without internet, too)");
            return ModelsCommand.DONE;
        }
        dialogue.say(
                "The built-in recogniser and voice are weak on real voices and rooms. Better ones can be fetched to"
                        + " this machine, where they then work without internet:");
        List<LocalModel> wanted = new ArrayList<>();
        for (LocalModel model : proposed) {
            Optional<Boolean> answer = ask(model);
            if (answer.isEmpty()) {
                return ModelsCommand.DONE;
            }
            if (answer.get()) {
                wanted.add(model);
            }
        }
        Files.createDirectories(store.root());
        Files.writeString(answered(store), "");
        if (wanted.size() < proposed.size()) {
            dialogue.say("Later: ./viva models");
        }
        return command.download(wanted, true);
    }

    private Optional<Boolean> ask(LocalModel model) throws IOException {
        long bytes = 0;
        for (LocalModel part : catalogue.withLibrary(model)) {
            bytes += part.bytes();
            dialogue.say("  " + part.about() + " (" + Sizes.of(part.bytes()) + "; licence: "
                    + part.licence().name() + ", " + part.licence().address() + ")");
        }
        return dialogue.agreed("Fetch this " + (model.kind() == LocalModel.Kind.VOICE ? "voice" : "recogniser") + ", "
                + Sizes.of(bytes) + ", and accept the licence?");
    }

    private static boolean reachable(URI address) throws InterruptedException {
        CompletableFuture<Boolean> connected = new CompletableFuture<>();
        Thread.ofVirtual().name("models-probe").start(() -> {
            try (Socket socket = new Socket()) {
                int usual = "http".equals(address.getScheme()) ? HTTP : HTTPS;
                int port = address.getPort() < 0 ? usual : address.getPort();
                socket.connect(new InetSocketAddress(address.getHost(), port), (int) PROBE.toMillis());
                connected.complete(true);
            } catch (IOException | RuntimeException e) {
                connected.complete(false);
            }
        });
        try {
            return connected.get(PROBE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
