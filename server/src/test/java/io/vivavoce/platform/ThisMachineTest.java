package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.internal.https.HttpsDoor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ThisMachineTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @Test
    void aCallByTheLoopbackInterfaceIsItsOwn() {
        assertThat(ThisMachine.asks(request)).isTrue();
    }

    @Test
    void aCallFromAnotherAddressIsNot() {
        request.setRemoteAddr("192.0.2.1");
        assertThat(ThisMachine.asks(request)).isFalse();
    }

    @Test
    void aCallThatAProxyPassedOnIsNot() {
        request.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(ThisMachine.asks(request)).isFalse();
    }

    @Test
    void aCallUnderAnotherNameIsNot() {
        request.setServerName("viva.example");
        assertThat(ThisMachine.asks(request)).isFalse();
    }

    @Test
    void aCallByTheDoorForOtherDevicesIsNot() {
        request.setAttribute(HttpsDoor.class.getName(), true);
        assertThat(ThisMachine.asks(request)).isFalse();
    }
}
