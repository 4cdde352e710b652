package io.vivavoce.speech.internal;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// ONNX Runtime, told to report to nobody. Its builds send events to their maker unless an environment variable says no
/// before the library is loaded; nobody should have to know that to keep an interview on their machine.
final class OnnxRuntime {
    private static final String NO_REPORTS = "ORT_DISABLE_TELEMETRY";
    private static final FunctionDescriptor SET =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

    static {
        setInThisProcess(NO_REPORTS, "1");
    }

    private OnnxRuntime() {}

    /// To be asked for before any other class of the library is used.
    static OrtEnvironment environment() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        return environment;
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
