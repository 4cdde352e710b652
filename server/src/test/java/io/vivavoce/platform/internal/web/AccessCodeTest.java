package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class AccessCodeTest {
    private Instant now = Instant.EPOCH;
    private final AccessCode access = new AccessCode(
            new WebSettings(
                    InetAddress.getLoopbackAddress(), 8080, null, Set.of(), "open sesame", 3, DataSize.ofMegabytes(1)),
            null,
            new InstallationKey(new byte[InstallationKey.BYTES]),
            () -> now);

    @Test
    void theCookieProvesTheCodeWithoutHoldingIt() {
        ResponseCookie cookie = access.cookie("open sesame", false);
        assertThat(cookie.getValue()).doesNotContain("sesame");
        assertThat(cookie.toString()).contains("HttpOnly", "SameSite=Strict");
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(cookie.getName(), cookie.getValue()));
        assertThat(access.shown(request)).isTrue();
    }

    @Test
    void aForgedCookieProvesNothing() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("viva_access", "open sesame"));
        assertThat(access.shown(request)).isFalse();
    }

    @Test
    void aProgramSendsTheCodeItself() {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer open sesame");
        assertThat(access.shown(request)).isTrue();
    }

    @Test
    void afterTooManyWrongCodesTheRightOneWaitsToo() {
        for (int attempt = 0; attempt < 3; attempt++) {
            refused("guess", PlatformProblem.ACCESS_CODE_WRONG);
        }
        refused("open sesame", PlatformProblem.TOO_MANY_ATTEMPTS);
        now = now.plus(Duration.ofSeconds(61));
        assertThat(access.cookie("open sesame", false).getValue()).isNotEmpty();
    }

    @Test
    void aCodeThatWasChosenIsAskedOfEverybody() {
        assertThat(access.needed(new MockHttpServletRequest())).isTrue();
        assertThat(access.generated()).isEmpty();
    }

    @Test
    void aGeneratedCodeIsKeptForItsOwnerAndCanBeTyped(@TempDir Path directory) throws IOException {
        var data = new DataDirectory(directory);
        String code = GeneratedCode.in(data);
        assertThat(code).matches("[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){2}");
        assertThat(GeneratedCode.in(data)).isEqualTo(code);
        Path file = directory.resolve("access.code");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "\n");
        assertThat(GeneratedCode.in(data)).isNotBlank().isNotEqualTo(code);
    }

    private void refused(String code, PlatformProblem problem) {
        assertThatThrownBy(() -> access.cookie(code, false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.type()).isEqualTo(problem));
    }
}
