package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a journey the product: one server for all that leave it alive, on a data directory of its own, and another one
/// for those that ask for a [Brief] one.
final class ProductExtension implements ParameterResolver {
    /// An interview counts from its first answers on.
    static final Map<String, String> BRIEF = Map.of("vivavoce.interview.min-duration", "0s");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(ServerProcess.class);
    }

    @Override
    public ServerProcess resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean brief = parameter.isAnnotated(Brief.class);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ProductExtension.class))
                .computeIfAbsent(
                        brief ? "brief" : "shared", name -> start(name, brief ? BRIEF : Map.of()), ServerProcess.class);
    }

    /// A server that a journey may kill; the journey closes it.
    static ServerProcess start(String name) {
        return start(name, Map.of());
    }

    static ServerProcess start(String name, Map<String, String> settings) {
        try {
            Path work = Files.createTempDirectory("viva-e2e");
            return ServerProcess.application(work.resolve(name), settings).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
