package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.internal.https.HttpsDoor;
import io.vivavoce.platform.internal.proxy.TrustedProxies;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersFilterTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");

    @BeforeEach
    void publicName() {
        request.setServerName("viva.example");
        request.setSecure(true);
    }

    @Test
    void whoeverComesByADoorWithAnOwnCertificateKeepsToTls() throws Exception {
        request.setAttribute(HttpsDoor.class.getName(), true);
        assertThat(strictTransport(true)).isEqualTo("max-age=86400");
    }

    @Test
    void aSelfMadeCertificateBindsNobody() throws Exception {
        request.setAttribute(HttpsDoor.class.getName(), true);
        assertThat(strictTransport(false)).isNull();
    }

    @Test
    void aNameOfThisMachineIsBoundToNothing() throws Exception {
        request.setAttribute(HttpsDoor.class.getName(), true);
        request.setServerName("localhost");
        assertThat(strictTransport(true)).isNull();
    }

    @Test
    void tlsAtABelievedProxyBinds() throws Exception {
        request.setAttribute(TrustedProxies.class.getName(), true);
        assertThat(strictTransport(false)).isEqualTo("max-age=86400");
    }

    @Test
    void aRequestThatOnlySeemsSecureDoesNot() throws Exception {
        assertThat(strictTransport(true)).isNull();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingRunsThatStandsInThePage() throws Exception {
        MockHttpServletResponse response = answered(false);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .contains("frame-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "http", "*", "data:");
    }

    private @Nullable String strictTransport(boolean ownCertificate) throws Exception {
        return answered(ownCertificate).getHeader("Strict-Transport-Security");
    }

    private MockHttpServletResponse answered(boolean ownCertificate) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeadersFilter(Duration.ofDays(1), ownCertificate)
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
