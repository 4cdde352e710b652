package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a journey the product: one server for all that leave it alive, on a data directory of its own.
final class ProductExtension implements ParameterResolver {
    private static final String SERVER = "server";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(ServerProcess.class);
    }

    @Override
    public ServerProcess resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ProductExtension.class))
                .computeIfAbsent(SERVER, name -> start("shared"), ServerProcess.class);
    }

    /// A server that a journey may kill; the journey closes it.
    static ServerProcess start(String name) {
        try {
            Path work = Files.createTempDirectory("viva-e2e");
            return ServerProcess.application(work.resolve(name), Map.of()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
