package io.vivavoce.guide.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.GuideProblem;
import io.vivavoce.guide.internal.MarkedNode.Fault;
import io.vivavoce.platform.ProblemException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads guides from YAML files of strangers: nothing is constructed but texts, nothing stands for something written
/// elsewhere, and everything that is wrong is told at once.
final class GuideFileReader {
    private static final int DEEPEST = 12;
    private static final int MOST_FAULTS = 50;
    private static final String[] GUIDE = {
        "format", "name", "description", "language", "type", "level", "minutes", "questions-asked", "competencies"
    };
    private static final String[] COMPETENCY = {
        "id", "name", "summary", "weight", "anchors", "next-step", "cues", "questions"
    };
    private static final String[] QUESTION = {
        "id", "level", "must-ask", "text", "hint", "looks-for", "probes", "anchors", "cues"
    };
    private static final String[] PROBE = {"kind", "text"};

    private final List<Fault> faults = new ArrayList<>();

    private GuideFileReader() {}

    /// @throws ProblemException `guide-file-unreadable` with all that is wrong, by line and column
    static WrittenGuide read(String file) {
        GuideFileReader reader = new GuideFileReader();
        WrittenGuide guide = reader.guide(file);
        if (guide == null || !reader.faults.isEmpty()) {
            throw reader.unreadable();
        }
        return guide;
    }

    private @Nullable WrittenGuide guide(String file) {
        try {
            Node root = new Yaml(new SafeConstructor(options(file))).compose(new StringReader(file));
            if (root == null) {
                faults.add(new Fault(1, 1, "", "the file is empty"));
                return null;
            }
            return guide(new MarkedNode("", root, faults, GUIDE));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            faults.add(new Fault(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "",
                    String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            faults.add(new Fault(1, 1, "", "it is not YAML, or holds what no guide needs"));
        }
        return null;
    }

    private static LoaderOptions options(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(file.length());
        return options;
    }

    private WrittenGuide guide(MarkedNode node) {
        if (!node.text("format").equals(GuideFile.FORMAT)) {
            node.fault("format", "has to be " + GuideFile.FORMAT);
        }
        return new WrittenGuide(
                node.text("name"),
                node.text("description"),
                node.text("language"),
                node.text("type"),
                node.text("level"),
                node.requiredNumber("minutes"),
                node.number("questions-asked"),
                node.nodes("competencies", COMPETENCY).stream()
                        .map(GuideFileReader::competency)
                        .toList());
    }

    private static WrittenCompetency competency(MarkedNode node) {
        return new WrittenCompetency(
                node.text("id"),
                node.text("name"),
                node.text("summary"),
                node.requiredNumber("weight"),
                node.levels("anchors", Anchors.LEVELS),
                node.levels("next-step", Anchors.LEVELS - 1),
                node.texts("cues"),
                node.nodes("questions", QUESTION).stream()
                        .map(GuideFileReader::question)
                        .toList());
    }

    private static WrittenQuestion question(MarkedNode node) {
        return new WrittenQuestion(
                node.text("id"),
                node.text("text"),
                node.text("level"),
                node.truth("must-ask"),
                node.text("hint"),
                node.texts("looks-for"),
                node.nodes("probes", PROBE).stream()
                        .map(probe -> new WrittenProbe(probe.text("kind"), probe.text("text")))
                        .toList(),
                node.levels("anchors", Anchors.LEVELS),
                node.texts("cues"));
    }

    private ProblemException unreadable() {
        List<Fault> told = faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .limit(MOST_FAULTS)
                .toList();
        Fault first = told.getFirst();
        return new ProblemException(
                GuideProblem.GUIDE_FILE_UNREADABLE,
                "The first of %d faults is in line %d, column %d."
                        .formatted(faults.size(), first.line(), first.column()),
                Map.of("errors", told));
    }
}
