package io.vivavoce.evaluation.internal.share;

import io.vivavoce.evaluation.Report;
import io.vivavoce.interview.SessionView;
import io.vivavoce.interview.TranscriptView.TurnView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// What a reader of a link sees, and how a name is taken out of it. Thread-safe.
@Component
class SharedView {
    /// Members that hold what people said or what was written about it; all others are codes and numbers.
    private static final Set<String> TEXTS = Set.of(
            "text",
            "title",
            "headline",
            "feedback",
            "reason",
            "whyNotHigher",
            "whyNotLower",
            "heard",
            "note",
            "summary");

    private static final int SHORTEST_NAME = 3;
    private static final String COVER = "•";

    private final JsonMapper json;

    SharedView(JsonMapper json) {
        this.json = json;
    }

    /// A report that is shared.
    ///
    /// @param turns all that was said; null where only the report is shared
    /// @param nameShown whether the candidate's name is; else it is covered in every text, letter by letter
    record Shared(
            SessionView session, Report report, @Nullable List<TurnView> turns, boolean nameShown, Instant expiresAt) {
        Shared {
            turns = turns == null ? null : List.copyOf(turns);
        }
    }

    /// The same without the name. Every text keeps its length, since quotes say where in an answer they stand.
    Shared withoutName(Shared shared, String name) {
        ObjectNode tree = json.valueToTree(shared);
        ((ObjectNode) tree.get("session")).put("candidateName", "");
        String names = Arrays.stream(name.strip().split("[\\s,]+"))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (!names.isEmpty()) {
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(" + names + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            cover(tree.get("report"), pattern);
            cover(tree.get("turns"), pattern);
        }
        return json.treeToValue(tree, Shared.class);
    }

    private static void cover(@Nullable JsonNode node, Pattern names) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                if (member.getValue() instanceof StringNode text && TEXTS.contains(member.getKey())) {
                    member.setValue(StringNode.valueOf(covered(text.asString(), names)));
                } else {
                    cover(member.getValue(), names);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(member -> cover(member, names));
        }
    }

    static String covered(String text, Pattern names) {
        return names.matcher(text)
                .replaceAll(found -> COVER.repeat(found.group().length()));
    }
}
