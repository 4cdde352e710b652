package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// What every connection of the application keeps to.
@ApplicationModuleTest(module = "platform")
class ConnectionModuleTests {
    @Autowired
    private DataSource pool;

    @Autowired
    private DatabaseSettings settings;

    @Autowired
    private JdbcClient client;

    @Test
    void aDatabaseThatGivesNoAnswerIsNotWaitedForForEver() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout())
                    .isPositive()
                    .isEqualTo(settings.answerTimeout().toMillis());
        }
    }

    @Test
    void whatARefusedRowHoldsIsNotInTheError() {
        assertThatThrownBy(() -> client.sql("""
                        do $$ begin raise 'refused' using detail = 'Failing row contains: my ' || 'own words'; end $$""").update())
                .satisfies(refused -> assertThat(Throwables.getStackTrace(refused))
                        .contains("refused")
                        .doesNotContain("my own words"));
    }
}
