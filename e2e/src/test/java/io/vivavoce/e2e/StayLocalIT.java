package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// "Nothing leaves this machine", watched from outside: the product and a person speak with each other in a network
/// whose
/// only way out is counted and leads nowhere, with a key for every vendor.
@Order(8)
class StayLocalIT {
    /// The way out, and nothing that sends by itself.
    private static final String NETWORK = """
            ip link set lo up &&
            ip link add out type veth peer name nowhere &&
            { echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6 || true; } &&
            ip address add 198.51.100.2/24 dev out && ip link set nowhere up && ip link set out up &&
            ip route add default via 198.51.100.1 dev out && exec "$@"
            """;

    private static final long MINUTES = 4;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 3 * MINUTES, unit = TimeUnit.MINUTES)
    void noPacketLeavesWithTheSwitchOnAndManyDoWithItOff() throws Exception {
        assumeTrue(canMakeNetworks(), "SKIPPED: a network of one's own needs root and the command ip (iproute2)");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(packetsThatLeft(true)).as("with the switch on").isZero();
        assertThat(packetsThatLeft(false)).as("with the switch off").isPositive();
    }

    private long packetsThatLeft(boolean stayLocal) throws Exception {
        Path output = directory.resolve("output-" + stayLocal);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "unshare",
                        "--net",
                        "sh",
                        "-c",
                        NETWORK,
                        "sh",
                        java.toString(),
                        "-Dvivavoce.app=" + ServerProcess.applicationJar(),
                        InterviewApart.class.getName(),
                        directory.resolve("data-" + stayLocal).toString(),
                        Boolean.toString(stayLocal)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as(() -> "the interview did not end:\n" + read(output))
                    .isTrue();
        } finally {
            process.destroy();
        }
        Matcher result = Pattern.compile(InterviewApart.RESULT + "(\\d+)").matcher(read(output));
        assertThat(result.find()).as(() -> read(output)).isTrue();
        return Long.parseLong(result.group(1));
    }

    private static boolean canMakeNetworks() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--net", "ip", "link", "set", "lo", "up")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
