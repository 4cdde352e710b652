package io.vivavoce.platform.internal.database;

import com.sun.security.auth.module.UnixSystem;
import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/// The system user PostgreSQL runs as. It refuses to run as root, so root gives its rights away first.
///
/// @param uid owner of the files PostgreSQL works on
/// @param prefix the command that gives the rights away, empty when there is nothing to give away
record PostgresUser(int uid, List<String> prefix) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /// The user for a server in `home`, which exists.
    static PostgresUser of(Path home) throws IOException, InterruptedException {
        int self = (int) new UnixSystem().getUid();
        if (self != ROOT) {
            return new PostgresUser(self, List.of());
        }
        if (reachableByOthers(home) && works("setpriv", "--reuid=" + NOBODY, "--clear-groups", "--regid=" + NOBODY)) {
            return new PostgresUser(
                    NOBODY,
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        }
        if (works("unshare", "-U")) {
            return new PostgresUser(ROOT, List.of("unshare", "-U"));
        }
        throw new StartRefusedException(
                "PostgreSQL does not run as root, and the user nobody cannot enter " + home,
                "choose a data directory that every user may enter (--data /var/lib/viva-voce), or run as another user");
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /// Makes the user the owner of everything in `home`, which may have been used by another one.
    void own(Path home) throws IOException {
        if (!prefix.isEmpty() && (Trees.owner(home) != uid || uid != ROOT)) {
            Trees.own(home, uid);
        }
    }

    private static boolean reachableByOthers(Path home) throws IOException {
        for (Path path = home.toRealPath().getParent(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean works(String... prefix) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
