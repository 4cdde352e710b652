package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class AddressCheckTest {
    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void anAddressOthersCanReachNeedsACode(String address) {
        environment.setProperty("vivavoce.address", address);
        assertThatThrownBy(this::check).isInstanceOf(StartRefusedException.class);
        environment.setProperty("vivavoce.access-code", "open sesame");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void aLoopbackAddressNeedsNone(String address) {
        environment.setProperty("vivavoce.address", address);
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new AddressCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
