package io.vivavoce.platform.internal.proxy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what proxies say, each of them adding to the end.
final class ForwardedHeaders {
    private static final String PAIR = "\\s*([a-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\",;]+))\\s*";
    private static final Pattern PAIRS = Pattern.compile(PAIR, Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENTS = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern PARTS = Pattern.compile("(?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");

    private ForwardedHeaders() {}

    /// `X-Forwarded-For` and its companions. They are lists of their own, of which some proxies add to one only: what
    /// belongs together is counted from the end.
    ///
    /// @param values a header's values by its name, in the order they came in
    static List<Hop> companions(Function<String, List<String>> values) {
        List<String> callers = list(values.apply("X-Forwarded-For"));
        List<String> schemes = list(values.apply("X-Forwarded-Proto"));
        List<String> hosts = list(values.apply("X-Forwarded-Host"));
        List<String> ports = list(values.apply("X-Forwarded-Port"));
        boolean silent = callers.isEmpty() && schemes.isEmpty() && hosts.isEmpty() && ports.isEmpty();
        List<Hop> hops = new ArrayList<>();
        for (int fromEnd = silent ? 0 : Math.max(1, callers.size()); fromEnd >= 1; fromEnd--) {
            hops.add(new Hop(
                    callers.isEmpty() ? null : callers.get(callers.size() - fromEnd),
                    fromEnd(schemes, fromEnd),
                    fromEnd(hosts, fromEnd),
                    fromEnd(ports, fromEnd)));
        }
        return hops;
    }

    /// `Forwarded` of RFC 7239. What is not written as it says becomes a hop that tells nothing.
    static List<Hop> standard(List<String> values) {
        List<Hop> hops = new ArrayList<>();
        Matcher elements = ELEMENTS.matcher(String.join(",", values));
        while (elements.find()) {
            Map<String, String> pairs = pairs(elements.group());
            hops.add(new Hop(pairs.get("for"), pairs.get("proto"), pairs.get("host"), null));
        }
        return hops;
    }

    private static Map<String, String> pairs(String element) {
        Map<String, String> pairs = new HashMap<>();
        Matcher parts = PARTS.matcher(element);
        while (parts.find()) {
            Matcher pair = PAIRS.matcher(parts.group());
            if (!pair.matches()) {
                return Map.of();
            }
            String value = pair.group(2) == null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
            pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value);
        }
        return pairs;
    }

    private static List<String> list(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable String fromEnd(List<String> values, int place) {
        return values.isEmpty() ? null : values.get(Math.max(0, values.size() - place));
    }
}
