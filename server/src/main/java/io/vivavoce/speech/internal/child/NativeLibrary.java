package io.vivavoce.speech.internal.child;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// A shared library of the system, loaded for the life of the process.
final class NativeLibrary {
    private final String name;
    private final SymbolLookup symbols;

    /// @throws EngineMissing when the library is not installed
    NativeLibrary(String name) {
        this.name = name;
        try {
            symbols = SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new EngineMissing(name + " is not installed");
        }
    }

    /// A function with a result.
    MethodHandle function(String symbol, MemoryLayout result, MemoryLayout... arguments) {
        return handle(symbol, FunctionDescriptor.of(result, arguments));
    }

    /// A function without one.
    MethodHandle procedure(String symbol, MemoryLayout... arguments) {
        return handle(symbol, FunctionDescriptor.ofVoid(arguments));
    }

    private MethodHandle handle(String symbol, FunctionDescriptor descriptor) {
        MemorySegment address = symbols.find(symbol)
                .orElseThrow(() -> new EngineMissing(name + " has no " + symbol + ": another version is needed"));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    /// A function of the C library itself.
    static MethodHandle systemFunction(String symbol, MemoryLayout result, MemoryLayout... arguments) {
        return system(symbol, FunctionDescriptor.of(result, arguments));
    }

    static MethodHandle systemProcedure(String symbol, MemoryLayout... arguments) {
        return system(symbol, FunctionDescriptor.ofVoid(arguments));
    }

    private static MethodHandle system(String symbol, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(symbol), descriptor);
    }

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    /// The C string at `pointer`.
    static String string(MemorySegment pointer) {
        return pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /// What a call of a method handle throws: nothing that is to be expected.
    static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
