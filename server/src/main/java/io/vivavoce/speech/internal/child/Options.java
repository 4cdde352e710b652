package io.vivavoce.speech.internal.child;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The `name=value` arguments a speech process was started with.
final class Options {
    private final Map<String, String> values = new HashMap<>();

    Options(String[] arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                values.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the speech process needs " + name + "=");
        }
        return value;
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    int whole(String name) {
        return Integer.parseInt(text(name));
    }

    Duration time(String name) {
        return Duration.parse(text(name));
    }
}
