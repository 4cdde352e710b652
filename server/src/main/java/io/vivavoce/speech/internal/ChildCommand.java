package io.vivavoce.speech.internal;

import io.vivavoce.speech.internal.child.SpeechProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How to start a speech process: this very Java and this very program, with another entry point.
///
/// @param role `recogniser` or `voice`
/// @param options `name=value`
record ChildCommand(String role, String heap, List<String> options) {
    /// The server's environment may hold secrets, which are nothing to a process that reads strangers' words.
    private static final Set<String> HANDED_ON =
            Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH");

    ChildCommand {
        options = List.copyOf(options);
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash"));
        command.addAll(entryPoint());
        command.add(role);
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(HANDED_ON);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder;
    }

    /// The classes lie inside the executable jar, where only Spring Boot's launcher finds them, or on the class path.
    private static List<String> entryPoint() {
        String main = SpeechProcess.class.getName();
        boolean onClassPath = ClassLoader.getSystemResource(main.replace('.', '/') + ".class") != null;
        return onClassPath
                ? List.of(main)
                : List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher");
    }
}
