package io.vivavoce.platform.internal.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineNamesTest {
    @Test
    void addressesThatOtherDevicesCanTypeAreNamed() {
        MachineNames names = of(
                "",
                "192.168.1.7",
                "10.0.0.3",
                "172.20.0.1",
                "169.254.3.4",
                "192.0.2.2",
                "fd00::2",
                "fc12:0:0:0:0:0:0:9");
        assertThat(names.others())
                .containsExactlyInAnyOrder(
                        "192.168.1.7", "10.0.0.3", "172.20.0.1", "169.254.3.4", "192.0.2.2", "fd00::2", "fc12::9");
    }

    @Test
    void addressesThatLeadNowhereOrChangeDailyAreNot() {
        assertThat(of("", "127.0.0.2", "::1", "0.0.0.0", "224.0.0.1", "fe80::1", "2001:db8::7", "ff02::1")
                        .others())
                .isEmpty();
    }

    @Test
    void theNetworkAnAddressWasFoundInIsNoPartOfIt() throws Exception {
        byte[] bytes = InetAddress.ofLiteral("fd00::2").getAddress();
        InetAddress found = Inet6Address.getByAddress("study", bytes, 2);
        assertThat(found.getHostAddress()).contains("%");
        assertThat(MachineNames.of("", Stream.of(found)).others()).containsExactly("fd00::2");
    }

    @Test
    void thisMachineIsCalledByItsNameToo() {
        assertThat(of("Study.home.arpa").others()).containsExactly("study.home.arpa", "study.local");
        assertThat(of("study").all()).contains("localhost", "127.0.0.1", "::1", "study", "study.local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "my_laptop", "-x", "a..b", "Ada's Mac", "x,ip:8.8.8.8"})
    void whatIsNoHostNameIsLeftOut(String hostName) {
        assertThat(of(hostName).others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[FD00:0:0::2], fd00::2",
        "fd00:0:0:0:0:0:0:2, fd00::2",
        "Study.LOCAL, study.local",
        "192.168.1.7, 192.168.1.7",
        "::ffff:192.168.1.7, 192.168.1.7"
    })
    void aHostIsTheSameInEachSpelling(String spelling, String canonical) {
        assertThat(HostName.canonical(spelling)).isEqualTo(canonical);
    }

    private static MachineNames of(String hostName, String... addresses) {
        return MachineNames.of(hostName, Stream.of(addresses).map(InetAddress::ofLiteral));
    }
}
