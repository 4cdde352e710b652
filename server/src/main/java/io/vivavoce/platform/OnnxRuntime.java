package io.vivavoce.platform;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/// ONNX Runtime, told to report to nobody. Its builds send events to their maker unless an environment variable says no
/// before the library is loaded; nobody should have to know that to keep an interview on their machine. Once loaded, it
/// stays until the process is gone: decision 134.
public final class OnnxRuntime {
    private static final String NO_REPORTS = "ORT_DISABLE_TELEMETRY";
    private static final FunctionDescriptor SET =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    static {
        setInThisProcess(NO_REPORTS, "1");
        keepOpen();
    }

    private OnnxRuntime() {}

    /// To be asked for before any other class of the library is used. Thread-safe.
    public static OrtEnvironment environment() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return environment;
    }

    /// A model that is run on the thread that asks and on no other, so that interviews keep the processors to
    /// themselves.
    public static OrtSession session(InputStream model) throws OrtException {
        OrtEnvironment environment = environment();
        try (model;
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            return environment.createSession(model.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The library closes its environment in a shutdown hook of its own, and a model that another thread loads at that
    /// moment aborts the process. The environment is counted: with a second holder, that hook leaves it open.
    private static void keepOpen() {
        OrtEnvironment.getEnvironment();
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method hold = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            hold.setAccessible(true);
            hold.invoke(
                    null,
                    api.getLong(null),
                    OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
                    OrtEnvironment.DEFAULT_NAME);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("ONNX Runtime is of another version than this program was written for", e);
        }
    }

    /// Where there is POSIX's `setenv`; on Windows the library asks [OrtEnvironment#setTelemetry].
    private static void setInThisProcess(String name, String value) {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(function -> {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment variable = arena.allocateFrom(name);
                int refused =
                        (int) linker.downcallHandle(function, SET).invokeExact(variable, arena.allocateFrom(value), 1);
                if (refused != 0) {
                    throw new IllegalStateException("cannot set " + name);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("ONNX Runtime cannot be kept from reporting", e);
            }
        });
    }
}
