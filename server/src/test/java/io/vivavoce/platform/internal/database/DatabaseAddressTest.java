package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void readsTheFormHostersHandOut() {
        assertThat(DatabaseAddress.parse("postgres://app:p%40ss+word@db.example:6543/voice?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:6543/voice?sslmode=require", "app", "p@ss+word"));
    }

    @Test
    void readsTheJdbcForm() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example/voice?user=app&password=secret&sslmode=require"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/voice?sslmode=require", "app", "secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://app@db.example/voice", "postgres:voice", "db.example"})
    void refusesWhatNamesNoPostgres(String address) {
        assertThatThrownBy(() -> DatabaseAddress.parse(address)).isInstanceOf(StartRefusedException.class);
    }

    @Test
    void itsTextHoldsNoPassword() {
        assertThat(DatabaseAddress.parse("postgres://app:secret@db.example/voice")
                        .toString())
                .doesNotContain("secret");
    }
}
