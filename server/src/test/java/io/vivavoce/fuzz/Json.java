package io.vivavoce.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/// Writes JSON for a record: mostly of the right shape, often with a wrong value, sometimes hardly JSON at all.
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DEEP = 3_000;

    /// What passes for a component of this name.
    private static final Map<String, List<String>> PLAUSIBLE = Map.ofEntries(
            Map.entry("role", List.of("\"Backend engineer\"", "\"Night nurse\"")),
            Map.entry("company", List.of("\"Kestrel Freight\"", "null")),
            Map.entry("jobDescription", List.of("\"We run Java and PostgreSQL.\"", "null")),
            Map.entry("interviewType", List.of("\"mixed\"", "\"technical\"", "\"behavioural\"")),
            Map.entry("difficulty", List.of("\"warmup\"", "\"standard\"", "\"intense\"")),
            Map.entry("language", List.of("\"en\"", "null")),
            Map.entry("lengthMinutes", List.of("10", "30")),
            Map.entry("questions", List.of("2", "null")),
            Map.entry("candidateName", List.of("\"Sam\"", "null")),
            Map.entry("resumeId", List.of("null", "\"0190a0a0-0000-7000-8000-000000000000\"")),
            Map.entry("timing", List.of("\"standard\"", "\"more-time\"", "\"manual\"")),
            Map.entry("profile", List.of("\"standard\"", "\"more-time\"", "\"manual\"")),
            Map.entry("typing", List.of("true", "false")),
            Map.entry("disclosureVersion", List.of("\"practice-1\"")),
            Map.entry("code", List.of("\"open sesame\"")),
            Map.entry("text", List.of("\"I rebuilt the ledger by hand.\"", "\"a\\u0000b\"")),
            Map.entry("clientId", List.of("\"0190a0a0-0000-7000-8000-000000000001\"")),
            Map.entry("state", List.of("\"started\"", "\"playing\"", "\"ended\"")),
            Map.entry("reply", List.of("1", "2")),
            Map.entry("playedMs", List.of("0", "400", "100000")),
            Map.entry("t", List.of("1", "1.5")));

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "9223372036854775808",
            "2147483648",
            "0.1",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "[null]",
            "{\"a\":{\"b\":[1]}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202egnp.exe\"",
            "\"'; drop table x;--\"",
            "\"../../etc/passwd\"",
            "\"\\n\\r\\t\"",
            "\"😀\"",
            "NaN",
            "'x'",
            "\"${jndi:ldap://x}\"",
            "\"<script>\"");

    private Json() {}

    public static String of(Class<?> record, Random random) {
        String text = object(record, random);
        return switch (random.nextInt(24)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + text;
            case 2 -> "[" + text + "]";
            case 3 -> "[".repeat(random.nextInt(DEEP));
            case 4 -> "{\"a\":".repeat(random.nextInt(DEEP));
            case 5 -> odd(random);
            default -> text;
        };
    }

    /// A value nobody should send.
    public static String odd(Random random) {
        return random.nextInt(12) == 0 ? longString(random) : ODD.get(random.nextInt(ODD.size()));
    }

    private static String object(Class<?> record, Random random) {
        var members = new StringJoiner(",", "{", "}");
        for (RecordComponent component : record.getRecordComponents()) {
            if (random.nextInt(12) > 0) {
                members.add(member(WireName.of(component), value(component, random)));
            }
        }
        if (random.nextInt(20) == 0) {
            members.add(member("unknown", odd(random)));
        }
        return members.toString();
    }

    private static String member(String name, String value) {
        return MAPPER.writeValueAsString(name) + ":" + value;
    }

    private static String value(RecordComponent component, Random random) {
        List<String> plausible = PLAUSIBLE.get(WireName.of(component));
        if (plausible == null || random.nextInt(6) == 0) {
            return component.getType().isRecord() && random.nextBoolean()
                    ? object(component.getType(), random)
                    : odd(random);
        }
        return plausible.get(random.nextInt(plausible.size()));
    }

    private static String longString(Random random) {
        String piece = List.of("word ", "ﷺ", "\\\\", "a", "é").get(random.nextInt(5));
        return "\"" + piece.repeat(random.nextInt(9_000)) + "\"";
    }
}
