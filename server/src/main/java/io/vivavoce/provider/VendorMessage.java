package io.vivavoce.provider;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words of a vendor's error, wherever in its answer they stand.
final class VendorMessage {
    /// Characters of a message.
    static final int LONGEST = 300;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PLACES =
            List.of("error", "detail", "details", "message", "err_msg", "reason", "msg", "description");
    private static final Pattern KEY_LIKE =
            Pattern.compile("\\b(?:sk|gsk|xi|AIza)[-_A-Za-z0-9*]{6,}|[-\\w]*\\*{3,}[-\\w*]*");
    private static final Pattern UNSHOWN = Pattern.compile("[\\s\\p{Cntrl}]+");

    private VendorMessage() {}

    /// @param body JSON, or a plain line
    /// @param key taken out where it stands
    /// @return empty when there are none
    static String in(String body, String key) {
        String text = body.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                text = message(JSON.readTree(text));
            } catch (JacksonException e) {
                text = "";
            }
        } else if (text.startsWith("<")) {
            text = "";
        }
        return withoutKeys(text, key);
    }

    static String withoutKeys(String text, String key) {
        String without = key.isBlank() ? text : text.replace(key, "…");
        without = KEY_LIKE.matcher(without).replaceAll("…");
        return UNSHOWN.matcher(without).replaceAll(" ").strip();
    }

    private static String message(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        if (node.isString()) {
            return node.asString();
        }
        if (node.isArray()) {
            return node.isEmpty() ? "" : message(node.get(0));
        }
        for (String place : PLACES) {
            String found = message(node.get(place));
            if (!found.isBlank()) {
                return found;
            }
        }
        return "";
    }
}
