package io.vivavoce.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// A job that runs in a process of its own, so that what it reads or calls cannot hurt the server.
///
/// It is this same program, started with the name of the role as its first argument: no Spring, no database, no
/// settings. Roles are listed in `META-INF/services`; a module starts its own with [#command] and speaks with it over
/// the pipes.
public interface ProcessRole {
    /// The first argument of the process.
    String name();

    /// Does the job; the process ends when it returns.
    ///
    /// @param arguments those after the name
    void run(List<String> arguments) throws Exception;

    /// The role that a command line asks for, empty when it starts the server.
    static Optional<ProcessRole> asked(String... arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        return ServiceLoader.load(ProcessRole.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(role -> role.name().equals(arguments[0]))
                .findFirst();
    }

    /// The command line that starts a role with this very Java and program, be it a jar or a class path.
    static List<String> command(String role, List<String> virtualMachineOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(virtualMachineOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass());
        command.add(role);
        command.addAll(List.of(arguments));
        return command;
    }

    private static String mainClass() {
        String launcher = "org.springframework.boot.loader.launch.JarLauncher";
        boolean packed = ClassLoader.getSystemResource(launcher.replace('.', '/') + ".class") != null;
        return packed ? launcher : "io.vivavoce.VivaVoce";
    }
}
