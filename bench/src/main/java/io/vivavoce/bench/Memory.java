package io.vivavoce.bench;

import io.vivavoce.e2e.ProcessUsage;
import io.vivavoce.e2e.ServerProcess;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a server's memory is at one moment, in megabytes, just after a full collection.
///
/// @param liveHeap what the collection left
/// @param metaspace classes
/// @param code what was compiled, and the JVM's own
/// @param resident the JVM's memory in RAM, with free heap that it keeps
/// @param children the same for PostgreSQL and the speech engines
/// @param classes bytes of the living objects of each class
record Memory(
        double liveHeap, double metaspace, double code, double resident, Children children, Map<String, Long> classes) {
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
    private static final Pattern CODE = Pattern.compile("CodeCache: .*?used=(\\d+)Kb");
    private static final Pattern CLASS = Pattern.compile("^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");
    private static final double MEGABYTE = 1e6;

    Memory {
        classes = Map.copyOf(classes);
    }

    /// Memory of what belongs to the server beside its JVM; what processes share is counted once.
    record Children(double database, double engines) {
        static Children of(ServerProcess server) {
            return new Children(
                    server.postgres().stream()
                                    .mapToLong(ProcessUsage::proportionalBytes)
                                    .sum()
                            / MEGABYTE,
                    server.speechChildren().stream()
                                    .mapToLong(engine -> ProcessUsage.proportionalBytes(engine.pid()))
                                    .sum()
                            / MEGABYTE);
        }
    }

    static Memory of(ServerProcess server) {
        Jcmd jvm = Jcmd.of(server);
        double liveHeap = liveHeapBytes(server) / MEGABYTE;
        return new Memory(
                liveHeap,
                jvm.kilobytes("VM.metaspace", METASPACE) * 1024 / MEGABYTE,
                jvm.kilobytes("Compiler.codecache", CODE) * 1024 / MEGABYTE,
                ProcessUsage.of(server.pid()).residentBytes() / MEGABYTE,
                Children.of(server),
                classes(jvm.ask("GC.class_histogram")));
    }

    /// Heap that is really in use: what is left after a full collection.
    static long liveHeapBytes(ServerProcess server) {
        Jcmd jvm = Jcmd.of(server);
        jvm.ask("GC.run");
        return jvm.kilobytes("GC.heap_info", HEAP) * 1024;
    }

    /// Reads a class histogram: bytes by class.
    static Map<String, Long> classes(String histogram) {
        Map<String, Long> bytes = new HashMap<>();
        histogram
                .lines()
                .map(CLASS::matcher)
                .filter(Matcher::find)
                .forEach(line -> bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return bytes;
    }

    /// The classes that have grown most since an earlier moment, with their bytes.
    Map<String, Long> grown(Memory earlier, int most) {
        Map<String, Long> grown = new LinkedHashMap<>();
        Comparator<Map.Entry<String, Long>> byBytes = Map.Entry.comparingByValue();
        classes.entrySet().stream()
                .map(entry ->
                        Map.entry(entry.getKey(), entry.getValue() - earlier.classes.getOrDefault(entry.getKey(), 0L)))
                .filter(entry -> entry.getValue() > 0)
                .sorted(byBytes.reversed())
                .limit(most)
                .forEach(entry -> grown.put(entry.getKey(), entry.getValue()));
        return grown;
    }
}
