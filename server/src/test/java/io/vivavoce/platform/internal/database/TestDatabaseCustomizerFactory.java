package io.vivavoce.platform.internal.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every test context a fresh database and a data directory of its own; nothing in the tests needs to ask for it.
public final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    private record Customizer() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            try {
                Database database = TestDatabases.freshForContext();
                TestPropertyValues.of(
                                // Contexts are kept for later test classes: all their pools share one server.
                                "vivavoce.database.pool-size=3",
                                "vivavoce.data-dir=" + TestDatabases.directory("data"),
                                "vivavoce.database.url=" + withLogin(database.application()),
                                "vivavoce.database.owner-url=" + withLogin(database.owner()))
                        .applyTo(context);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String withLogin(DatabaseAddress address) {
            return address.url() + "?user=" + address.user() + "&password=" + address.password();
        }
    }
}
