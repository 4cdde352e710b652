package io.vivavoce.speech.internal.child;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.vivavoce.speech.internal.wire.Message;
import io.vivavoce.speech.internal.wire.MessageReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/// Entry point of a speech process: `recogniser`, `whisper`, `vosk`, `voice` or `piper`, then its options.
///
/// Messages come in on standard input and go out on standard output. Standard error takes lines for the log; those
/// that begin with [#LOG_PREFIX] hold nothing that anybody said. It lives as long as its standard input.
public final class SpeechProcess {
    /// Begins each line of ours on standard error; whatever else stands there came from a native library.
    public static final String LOG_PREFIX = "speech: ";

    public static final int MISSING = 3;
    public static final int SERVER_GONE = 4;
    public static final int BROKEN = 5;

    private SpeechProcess() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Outbox outbox = new Outbox(ownStandardOutput());
            Engine engine = load(arguments, outbox);
            if (engine == null) {
                return MISSING;
            }
            outbox.send(engine.ready());
            serve(engine);
            return 0;
        } catch (IOException | RuntimeException e) {
            log("stopping", e);
            return BROKEN;
        }
    }

    private static @Nullable Engine load(String[] arguments, Outbox outbox) {
        Options options = new Options(arguments);
        String role = arguments.length == 0 ? "" : arguments[0];
        try {
            return switch (role) {
                case "recogniser" -> Recogniser.pocketsphinx(options, outbox);
                case "whisper" -> Recogniser.whisper(options, outbox);
                case "vosk" -> Recogniser.vosk(options, outbox);
                case "voice" -> new Voice("flite", new Flite(options.text("voice")), outbox);
                case "piper" -> new Voice("piper", new Piper(options), outbox);
                default -> throw new IllegalArgumentException("there is no such engine");
            };
        } catch (EngineMissing e) {
            outbox.send(new Message.Missing(e.reason()));
            return null;
        }
    }

    private static void serve(Engine engine) throws IOException {
        MessageReader reader = new MessageReader(new BufferedInputStream(System.in, 1 << 16));
        for (Message message = reader.read(); message != null; message = reader.read()) {
            engine.accept(message);
        }
    }

    /// A native library that prints would break the stream of messages: whatever it prints goes to standard error.
    private static OutputStream ownStandardOutput() throws IOException {
        OutputStream own = new BufferedOutputStream(new FileOutputStream("/dev/fd/1"), 1 << 16);
        MethodHandle dup2 = NativeLibrary.systemFunction("dup2", JAVA_INT, JAVA_INT, JAVA_INT);
        try {
            int _ = (int) dup2.invokeExact(2, 1);
        } catch (Throwable e) {
            throw NativeLibrary.unexpected(e);
        }
        return own;
    }

    /// Logs the type and the place of a failure, never its message: that may hold words somebody said.
    static void log(String what, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        System.err.println(LOG_PREFIX + what + ": " + thrown.getClass().getName() + place);
    }
}
