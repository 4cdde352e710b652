package io.vivavoce.speech.internal.models;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.env.Environment;

/// The models on this machine.
public class ModelsExamination implements Examination {
    @Override
    public List<Finding> examine(Environment settings) {
        ModelStore store = ModelStore.of(Path.of(settings.getProperty("vivavoce.data-dir", "data")));
        Catalogue catalogue = Catalogue.read();
        List<LocalModel> here = catalogue.models().stream()
                .filter(model -> store.find(model.id()).isPresent())
                .toList();
        List<String> useless = here.stream()
                .filter(model -> !store.usable(model))
                .map(model -> model.id() + " needs " + model.library().orElse(""))
                .toList();
        if (!useless.isEmpty()) {
            return List.of(
                    Finding.degraded("Models", String.join(", ", useless) + ": ./viva models download fetches it."));
        }
        return List.of(Finding.ok(
                "Models",
                here.isEmpty()
                        ? "None is here. " + ModelOffer.hint(catalogue)
                        : String.join(", ", here.stream().map(LocalModel::id).toList()) + "."));
    }
}
