package io.vivavoce.e2e;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One time that somebody spoke into the interviewer's words, in seconds of the page's audio clock.
///
/// @param spoken first sample of speech at the page's microphone
/// @param told the order to stop reached the page
/// @param silent last audible sample that the page gave to the loudspeaker; `told` when the voice was pausing just then
record Interruption(double spoken, double told, double silent) {
    private static final double MILLIS = 1000;

    /// Sound that begins later than this after the order belongs to something else.
    private static final double SAME_SOUND_SECONDS = 0.5;

    private static final double NOTICED_SECONDS = 1;

    /// Whoever speaks has not come to the end by then: what sounds is no answer.
    private static final double SAME_REPLY_SECONDS = 1.5;

    /// Reads what a page has noted since the moment `from`; null when the reply was not stopped, or sound is still
    /// coming out.
    static @Nullable Interruption of(JsonNode noted, double from) {
        OptionalDouble spoken = spoken(noted, from);
        if (spoken.isEmpty()) {
            return null;
        }
        OptionalDouble told = each(noted, "orders")
                .filter(Interruption::stops)
                .mapToDouble(order -> order.get("at").asDouble())
                .filter(at -> at >= spoken.getAsDouble())
                .findFirst();
        if (told.isEmpty() || soundsAfter(noted, told.getAsDouble())) {
            return null;
        }
        return new Interruption(spoken.getAsDouble(), told.getAsDouble(), lastSound(noted, told.getAsDouble()));
    }

    /// Whether the voice went on although somebody spoke into it for longer than it may take to be noticed; false when
    /// it had come to its end before.
    static boolean ignored(JsonNode noted, double from) {
        OptionalDouble spoken = spoken(noted, from);
        return spoken.isPresent()
                && each(noted, "loudspeaker")
                        .anyMatch(stretch -> stretch.get("from").asDouble() < spoken.getAsDouble() + SAME_REPLY_SECONDS
                                && (stretch.get("to").isNull()
                                        || stretch.get("to").asDouble() > spoken.getAsDouble() + NOTICED_SECONDS));
    }

    private static OptionalDouble spoken(JsonNode noted, double from) {
        return each(noted, "microphone")
                .mapToDouble(stretch -> stretch.get("from").asDouble())
                .filter(start -> start >= from)
                .findFirst();
    }

    private static boolean stops(JsonNode order) {
        String state = order.get("state").asString();
        return state.equals("paused") || state.equals("flushed");
    }

    private static boolean soundsAfter(JsonNode noted, double told) {
        return sounding(noted, told).anyMatch(stretch -> stretch.get("to").isNull());
    }

    private static double lastSound(JsonNode noted, double told) {
        return Math.max(
                told,
                sounding(noted, told)
                        .mapToDouble(stretch -> stretch.get("to").asDouble())
                        .max()
                        .orElse(told));
    }

    private static Stream<JsonNode> sounding(JsonNode noted, double told) {
        return each(noted, "loudspeaker").filter(stretch -> stretch.get("from").asDouble() < told + SAME_SOUND_SECONDS);
    }

    private static Stream<JsonNode> each(JsonNode noted, String what) {
        return StreamSupport.stream(noted.get(what).spliterator(), false);
    }

    /// The page's own part: from the order to silence.
    double obeyedMillis() {
        return (silent - told) * MILLIS;
    }

    /// From the first sample of speech to silence.
    double silencedMillis() {
        return (silent - spoken) * MILLIS;
    }
}
