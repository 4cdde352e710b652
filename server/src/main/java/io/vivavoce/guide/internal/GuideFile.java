package io.vivavoce.guide.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Writes a guide as the YAML file that [GuideFileReader] reads: competencies look like those of the bank. What is
/// empty is left out.
final class GuideFile {
    /// What a file says it is; another number is another format.
    static final String FORMAT = "viva-voce-guide/1";

    private GuideFile() {}

    static String write(WrittenGuide guide) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options).dump(values(guide));
    }

    private static Map<String, Object> values(WrittenGuide guide) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        text(values, "name", guide.name());
        text(values, "description", guide.description());
        text(values, "language", guide.language());
        text(values, "type", guide.interviewType());
        text(values, "level", guide.level());
        values.put("minutes", guide.minutes());
        if (guide.asked() != null) {
            values.put("questions-asked", guide.asked());
        }
        values.put(
                "competencies",
                guide.competencies().stream().map(GuideFile::values).toList());
        return values;
    }

    private static Map<String, Object> values(WrittenCompetency competency) {
        Map<String, Object> values = new LinkedHashMap<>();
        text(values, "id", competency.id());
        text(values, "name", competency.name());
        text(values, "summary", competency.summary());
        values.put("weight", competency.weight());
        levels(values, "anchors", competency.anchors());
        levels(values, "next-step", competency.nextSteps());
        texts(values, "cues", competency.cues());
        values.put(
                "questions",
                competency.questions().stream().map(GuideFile::values).toList());
        return values;
    }

    private static Map<String, Object> values(WrittenQuestion question) {
        Map<String, Object> values = new LinkedHashMap<>();
        text(values, "id", question.id());
        text(values, "level", question.level());
        if (question.mustAsk()) {
            values.put("must-ask", true);
        }
        text(values, "text", question.text());
        text(values, "hint", question.hint());
        texts(values, "looks-for", question.looksFor());
        if (!question.probes().isEmpty()) {
            values.put(
                    "probes", question.probes().stream().map(GuideFile::values).toList());
        }
        levels(values, "anchors", question.anchors());
        texts(values, "cues", question.cues());
        return values;
    }

    private static Map<String, Object> values(WrittenProbe probe) {
        Map<String, Object> values = new LinkedHashMap<>();
        text(values, "kind", probe.kind());
        text(values, "text", probe.text());
        return values;
    }

    private static void text(Map<String, Object> values, String key, String text) {
        if (!text.isEmpty()) {
            values.put(key, text);
        }
    }

    private static void texts(Map<String, Object> values, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            values.put(key, texts);
        }
    }

    private static void levels(Map<String, Object> values, String key, List<String> texts) {
        Map<Integer, String> levels = new LinkedHashMap<>();
        for (int level = 1; level <= texts.size(); level++) {
            if (!texts.get(level - 1).isEmpty()) {
                levels.put(level, texts.get(level - 1));
            }
        }
        if (!levels.isEmpty()) {
            values.put(key, levels);
        }
    }
}
