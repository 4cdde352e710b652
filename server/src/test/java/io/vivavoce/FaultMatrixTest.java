package io.vivavoce;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.GeneratedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `docs/faults.md` true: each fault is proven by the tests that name it, on the server, on the page and in the
/// browser.
class FaultMatrixTest {
    /// Journeys and tests of the server: the annotation, then the method's name.
    private static final Pattern JAVA = Pattern.compile("@Fault\\(\"([^\"]+)\"\\)\\s+(?:\\w+ )*?void (\\w+)\\(");

    /// Tests of the page: the tag in a comment, then the test's name.
    private static final Pattern PAGE =
            Pattern.compile("@fault ([a-z-]+) \\*/\\s+it(?:\\.each\\([^\\n]*?\\))?\\('([^']+)'");

    private record Proof(String fault, String file, String test) {}

    private final List<Proof> proofs = Stream.of(
                    in(Path.of("..", "web", "src"), PAGE, name -> name.matches(".*\\.test\\.tsx?")),
                    in(Path.of("src", "test", "java"), JAVA, name -> name.endsWith(".java")),
                    in(Path.of("..", "e2e", "src", "test", "java"), JAVA, name -> name.endsWith(".java")))
            .flatMap(List::stream)
            .toList();

    @Test
    void eachFaultIsProvenAndNoTestNamesAnotherOne() {
        List<String> known = Arrays.stream(KnownFault.ALL).map(KnownFault::id).toList();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(proofs).extracting(Proof::fault).containsAll(known).isSubsetOf(known);
    }

    @Test
    void thePageListsThem() {
        String head =
                "| fault | what the person sees | what is safe | how it heals | proven by |\n|---|---|---|---|---|\n";
        GeneratedPage.of("faults.md", "faults")
                .requireContent(
                        Arrays.stream(KnownFault.ALL).map(this::row).collect(Collectors.joining("\n", head, "")));
    }

    private String row(KnownFault fault) {
        Map<String, TreeSet<String>> tests = new TreeMap<>();
        proofs.stream()
                .filter(proof -> proof.fault().equals(fault.id()))
                .forEach(proof -> tests.computeIfAbsent(proof.file(), file -> new TreeSet<>())
                        .add(proof.test()));
        String proven = tests.entrySet().stream()
                .map(file -> "`" + file.getKey() + "`: " + String.join(" · ", file.getValue()))
                .collect(Collectors.joining("<br>"));
        return String.join(" | ", "| " + fault.fault(), fault.sees(), fault.safe(), fault.heals(), proven + " |");
    }

    private static List<Proof> in(Path folder, Pattern pattern, Predicate<String> tests) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> tests.test(file.getFileName().toString()))
                    .sorted()
                    .flatMap(file -> proofs(file, pattern))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Proof> proofs(Path file, Pattern pattern) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.java$", "");
            return pattern.matcher(Files.readString(file)).results().map(found -> proof(found, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof proof(MatchResult found, String file) {
        String words = found.group(2).replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z0-9]A)(?=[A-Z])", " ");
        return new Proof(found.group(1), file, words.contains(" ") ? words.toLowerCase(Locale.ROOT) : words);
    }
}
