package io.vivavoce.speech.internal.models;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What `./viva models` does. Answers with an exit status: 0 for done, 1 for not done, 2 for not understood.
final class ModelsCommand {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUNDERSTOOD = 2;

    private static final String USAGE = """
            ./viva models                        what there is, and what is here
            ./viva models download ID… [--yes]   fetch and verify; --yes accepts the licences without asking
            ./viva models remove ID…             take away
            ./viva models path [ID]              where they lie""";
    private static final int LICENCE_WIDTH = 16;

    private final Catalogue catalogue;
    private final ModelStore store;
    private final ModelInstaller installer;
    private final Dialogue dialogue;

    ModelsCommand(Catalogue catalogue, ModelStore store, ModelInstaller installer, Dialogue dialogue) {
        this.catalogue = catalogue;
        this.store = store;
        this.installer = installer;
        this.dialogue = dialogue;
    }

    int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(arguments);
        boolean accepted = words.remove("--yes");
        String action = words.isEmpty() ? "list" : words.removeFirst();
        try {
            return switch (action) {
                case "list" -> list();
                case "path" -> path(words);
                case "download" -> words.isEmpty() ? usage() : download(models(words), accepted);
                case "remove" -> words.isEmpty() ? usage() : remove(models(words));
                case "offer" -> new ModelOffer(catalogue, store, dialogue, this).make();
                default -> usage();
            };
        } catch (ModelException e) {
            dialogue.say(e.getMessage() + ".");
            return FAILED;
        }
    }

    private int usage() {
        dialogue.say(USAGE);
        return MISUNDERSTOOD;
    }

    private List<LocalModel> models(List<String> ids) throws ModelException {
        List<LocalModel> models = new ArrayList<>();
        for (String id : ids) {
            models.add(catalogue
                    .find(id)
                    .orElseThrow(() -> new ModelException("There is no model " + id + ": ./viva models lists them")));
        }
        return models;
    }

    private int list() {
        dialogue.say(row("ID", "SIZE", "LICENCE", "STATE", ""));
        for (LocalModel model : catalogue.models()) {
            dialogue.say(
                    row(model.id(), Sizes.of(model.bytes()), model.licence().name(), state(model), model.about()));
        }
        dialogue.say("They lie in " + store.root() + ". ./viva models download ID fetches one.");
        return DONE;
    }

    private static String row(String id, String size, String licence, String state, String about) {
        String shown = licence.length() <= LICENCE_WIDTH ? licence : licence.substring(0, LICENCE_WIDTH - 1) + "…";
        return String.format(Locale.ROOT, "%-19s %-8s %-16s %-9s %s", id, size, shown, state, about)
                .stripTrailing();
    }

    private String state(LocalModel model) {
        if (store.find(model.id()).isPresent()) {
            return store.usable(model) ? "here" : "no engine";
        }
        long begun = store.begun(model);
        return begun > 0 ? Math.min(99, begun * 100 / model.bytes()) + " %" : "-";
    }

    private int path(List<String> ids) throws ModelException {
        if (ids.isEmpty()) {
            dialogue.say(store.root().toString());
            return DONE;
        }
        int status = DONE;
        for (LocalModel model : models(ids)) {
            Optional<String> path = store.find(model.id()).map(Object::toString);
            dialogue.say(path.orElse(model.id() + " is not here."));
            status = path.isPresent() ? status : FAILED;
        }
        return status;
    }

    private int remove(List<LocalModel> models) throws IOException {
        for (LocalModel model : models) {
            boolean was = store.remove(model);
            dialogue.say(model.id() + (was ? " is removed." : " is not here."));
        }
        return DONE;
    }

    /// Fetches models and the libraries they need.
    ///
    /// @param accepted whether their licences need no more asking for
    int download(List<LocalModel> wanted, boolean accepted) throws IOException, InterruptedException {
        List<LocalModel> missing = wanted.stream()
                .flatMap(model -> catalogue.withLibrary(model).stream())
                .distinct()
                .filter(model -> store.find(model.id()).isEmpty())
                .toList();
        if (!accepted && !missing.isEmpty() && !agree(missing)) {
            return FAILED;
        }
        int status = DONE;
        for (LocalModel model : missing) {
            status = Math.max(status, fetch(model));
        }
        wanted.stream().filter(store::usable).forEach(model -> dialogue.say(model.id() + " is here and verified."));
        return status;
    }

    private boolean agree(List<LocalModel> models) throws IOException {
        models.forEach(model -> dialogue.say(model.id() + ", " + Sizes.of(model.bytes()) + ". Licence: "
                + model.licence().name() + ", " + model.licence().address()));
        Optional<Boolean> answer = dialogue.agreed("Fetch, and accept the licence?");
        if (answer.isEmpty()) {
            dialogue.say("Nobody can be asked here: --yes accepts the licence.");
        }
        return answer.orElse(false);
    }

    private int fetch(LocalModel model) throws IOException, InterruptedException {
        try {
            installer.install(model);
            return DONE;
        } catch (ModelException e) {
            dialogue.say(e.getMessage() + ".");
            if (e.helpsByHand()) {
                explainByHand(model);
            }
            return FAILED;
        }
    }

    /// Where a download of it begins.
    URI address(LocalModel model) {
        return installer.address(model, model.files().getFirst());
    }

    private void explainByHand(LocalModel model) {
        dialogue.say("Or fetch it elsewhere, put it here, and give the same command again; it is verified then:");
        for (ModelFile file : model.files()) {
            dialogue.say("  from     " + installer.address(model, file));
            dialogue.say("  to       " + store.incoming().resolve(file.name()));
            dialogue.say("  SHA-256  " + file.sha256());
        }
    }
}
