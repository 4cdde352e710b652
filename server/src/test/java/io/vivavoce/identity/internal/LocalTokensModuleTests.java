package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Where nobody signs in there are no tokens and no keys.
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class LocalTokensModuleTests {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SigningKeyTable keys;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/tokens",
        "POST, /api/tokens/refresh",
        "POST, /api/tokens/revoke",
        "GET, /api/api-keys",
        "POST, /api/api-keys",
        "GET, /.well-known/jwks.json"
    })
    void nothingOfThemIsThere(String method, String path) {
        assertThat(mvc.method(HttpMethod.valueOf(method))
                        .uri(URI.create("http://localhost" + path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(404);
    }

    @Test
    void noSigningKeyIsMade() {
        assertThat(keys.all()).isEmpty();
    }
}
