package io.vivavoce.platform.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
    private static final InetAddress PEER = InetAddress.ofLiteral("10.0.0.1");
    private static final List<AddressRange> TRUSTED =
            List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("2001:db8:ffff::/48"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                            | 203.0.113.9",
                "203.0.113.9, 10.2.0.1                  | 203.0.113.9",
                "127.0.0.1, 203.0.113.9                 | 203.0.113.9",
                "10.9.9.9, 203.0.113.9, 10.2.0.1        | 203.0.113.9",
                "203.0.113.9:51234                      | 203.0.113.9",
                "[2001:db8::9]:443                      | 2001:db8:0:0:0:0:0:9",
                "2001:db8::9, 2001:db8:ffff::1          | 2001:db8:0:0:0:0:0:9",
                "203.0.113.9, unknown, 10.2.0.1         | 10.2.0.1",
                "203.0.113.9, localhost                 | 10.0.0.1",
                "10.5.0.1, 10.2.0.1                     | 10.5.0.1",
            })
    void theClientIsTheLastOneThatIsNotBelieved(String header, String client) {
        assertThat(companions(Map.of("X-Forwarded-For", header)))
                .hasValueSatisfying(
                        told -> assertThat(told.client().getHostAddress()).isEqualTo(client));
    }

    @Test
    void whatBelongsTogetherIsCountedFromTheEnd() {
        assertThat(companions(Map.of(
                        "X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.2.0.1",
                        "X-Forwarded-Proto", "http, https, http",
                        "X-Forwarded-Host", "Viva.Example, inner.example:8080")))
                .contains(new Forwarding(InetAddress.ofLiteral("203.0.113.9"), "https", "viva.example", null));
    }

    @Test
    void onlyOneProxyNeedsToSayHow() {
        assertThat(companions(Map.of(
                        "X-Forwarded-For", "203.0.113.9, 10.2.0.1",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "viva.example",
                        "X-Forwarded-Port", "8443")))
                .contains(new Forwarding(InetAddress.ofLiteral("203.0.113.9"), "https", "viva.example", 8443));
        assertThat(companions(Map.of("X-Forwarded-Proto", "https")))
                .contains(new Forwarding(PEER, "https", null, null));
    }

    @Test
    void theStandardIsReadWithItsQuotationMarks() {
        assertThat(standard(
                        "for=\"[2001:db8::9]:4711\";Proto=https;host=\"viva.example:8443\", for=10.2.0.1;proto=http"))
                .contains(new Forwarding(InetAddress.ofLiteral("2001:db8::9"), "https", "viva.example", 8443));
        assertThat(standard("for=\"evil, for=192.0.2.1\", for=203.0.113.9"))
                .contains(new Forwarding(InetAddress.ofLiteral("203.0.113.9"), null, null, null));
        assertThat(standard("for=203.0.113.9, for=_hidden;proto=https"))
                .contains(new Forwarding(PEER, "https", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"for=", "for=203.0.113.9;;", "for 203.0.113.9", "for=203.0.113.9 proto=https", "\"", ";", "="})
    void whatIsNotWrittenAsItShouldBeTellsNothing(String header) {
        assertThat(standard(header).map(Forwarding::scheme)).isNotEqualTo(Optional.of("https"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | javascript",
                "X-Forwarded-Host  | viva.example/evil",
                "X-Forwarded-Host  | viva.example:99999",
                "X-Forwarded-Host  | user@viva.example",
                "X-Forwarded-Port  | 0",
                "X-Forwarded-Port  | https",
            })
    void whatCannotBeIsNotBelieved(String header, String value) {
        assertThat(companions(Map.of("X-Forwarded-For", "203.0.113.9", header, value)))
                .isEmpty();
    }

    private static Optional<Forwarding> companions(Map<String, String> headers) {
        return Forwarding.through(
                ForwardedHeaders.companions(
                        name -> Optional.ofNullable(headers.get(name)).stream().toList()),
                PEER,
                TRUSTED);
    }

    private static Optional<Forwarding> standard(String header) {
        return Forwarding.through(ForwardedHeaders.standard(List.of(header)), PEER, TRUSTED);
    }
}
