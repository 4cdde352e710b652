package io.vivavoce.guide.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.Phrase;
import io.vivavoce.guide.Probe;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import io.vivavoce.guide.internal.RoleFamilies.RoleFamily;
import io.vivavoce.guide.internal.Section.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads the bank's files, once. A file that is not as it must be stops the start and says where.
final class BankLoader {
    private static final int VERSION_BYTES = 6;

    private BankLoader() {}

    /// A file of the bank.
    record BankFile(String name, String content) {
        Node node() {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            try {
                return Node.of(name, new Yaml(new SafeConstructor(options)).load(content));
            } catch (YAMLException e) {
                throw new BankFormatException(name, String.valueOf(e.getMessage()));
            }
        }
    }

    /// The bank of a language on the class path.
    static Bank load(String language) throws IOException {
        boolean english = language.equals(Languages.ENGLISH);
        return read(
                language,
                files("guide/bank/" + language + "/*.yaml"),
                files("guide/roles.yaml").getFirst(),
                english ? List.of() : files("guide/roles/" + language + ".yaml"),
                files("guide/interviewer/" + language + ".yaml").getFirst(),
                files("guide/manner/" + language + "/*.yaml"),
                english
                        ? files("guide/resume/en.yaml")
                        : files("guide/resume/" + language + ".yaml", "guide/resume/en.yaml"));
    }

    /// @param titles of the roles in the language, besides those that stand with the families
    /// @param manners what is said otherwise at a difficulty, each under its name
    /// @param resume how résumés are read, the language's own way first
    static Bank read(
            String language,
            List<BankFile> sections,
            BankFile roles,
            List<BankFile> titles,
            BankFile phrases,
            List<BankFile> manners,
            List<BankFile> resume) {
        List<Section> read = sections.stream().map(file -> section(file.node())).toList();
        requireUnique(read);
        return new Bank(
                language,
                version(language, sections),
                read,
                roles(roles.node(), titles, read),
                phrases(phrases.node()),
                manners(manners),
                ResumeFacts.of(resume.stream().map(BankFile::node).toList()));
    }

    private static List<BankFile> files(String first, String second) throws IOException {
        return List.of(files(first).getFirst(), files(second).getFirst());
    }

    private static List<BankFile> files(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
        List<BankFile> files = new ArrayList<>();
        for (Resource resource : found) {
            files.add(new BankFile(
                    String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        if (files.isEmpty()) {
            throw new BankFormatException(pattern, "no such file");
        }
        files.sort(Comparator.comparing(BankFile::name));
        return files;
    }

    private static Section section(Node node) {
        node.only("id", "name", "summary", "types", "families", "weight", "anchors", "next-step", "cues", "questions");
        var competency = new Competency(
                node.text("id"),
                node.text("name"),
                node.text("summary"),
                node.positive("weight"),
                anchors(node),
                node.levels("next-step", Anchors.LEVELS - 1),
                node.texts("cues"));
        return new Section(
                competency,
                node.someOf("types", List.of(InterviewType.values()), InterviewType::id),
                node.texts("families"),
                node.nodes("questions").stream().map(BankLoader::entry).toList());
    }

    private static Entry entry(Node node) {
        node.only("id", "level", "text", "hint", "looks-for", "probes", "anchors", "cues");
        var question = new Question(
                node.text("id"),
                node.text("text"),
                node.optionalText("hint"),
                node.someOf("looks-for", List.of(ProbeKind.values()), ProbeKind::id),
                node.nodes("probes").stream().map(BankLoader::probe).toList(),
                anchors(node),
                node.texts("cues"));
        return new Entry(question, node.oneOf("level", List.of(Difficulty.values()), Difficulty::id));
    }

    private static Probe probe(Node node) {
        node.only("kind", "text");
        return new Probe(node.oneOf("kind", List.of(ProbeKind.values()), ProbeKind::id), node.text("text"));
    }

    private static Anchors anchors(Node node) {
        return new Anchors(node.levels("anchors", Anchors.LEVELS));
    }

    private static void requireUnique(List<Section> sections) {
        Set<String> seen = new HashSet<>();
        sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.id()),
                        section.questions().stream()
                                .map(entry -> entry.question().id())))
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new BankFormatException("guide/bank", "the id " + id + " stands twice");
                });
    }

    private static RoleFamilies roles(Node node, List<BankFile> titles, List<Section> sections) {
        List<String> known = sections.stream().map(Section::id).toList();
        List<RoleFamily> families = new ArrayList<>();
        for (Object id : node.values().keySet()) {
            String name = String.valueOf(id);
            Node family =
                    Node.of(node.place() + " " + name, node.values().get(id)).only("name", "titles", "competencies");
            List<String> all = new ArrayList<>(family.texts("titles"));
            titles.forEach(file -> all.addAll(file.node().texts(name)));
            families.add(new RoleFamily(name, all, family.someOf("competencies", known, competency -> competency)));
        }
        return new RoleFamilies(List.copyOf(families));
    }

    private static Map<Phrase, List<String>> phrases(Node node) {
        node.only(Stream.of(Phrase.values()).map(Phrase::id).toArray(String[]::new));
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            List<String> variants = node.texts(phrase.id());
            if (variants.isEmpty()) {
                throw new BankFormatException(node.place() + " " + phrase.id(), "at least one wording is expected");
            }
            phrases.put(phrase, variants);
        }
        return phrases;
    }

    private static Map<Difficulty, Map<Phrase, List<String>>> manners(List<BankFile> files) {
        Map<Difficulty, Map<Phrase, List<String>>> manners = new EnumMap<>(Difficulty.class);
        for (BankFile file : files) {
            Difficulty difficulty = Stream.of(Difficulty.values())
                    .filter(known -> file.name().equals(known.id() + ".yaml"))
                    .findFirst()
                    .orElseThrow(() -> new BankFormatException(file.name(), "no difficulty has this name"));
            manners.put(difficulty, someOf(file.node()));
        }
        return manners;
    }

    private static Map<Phrase, List<String>> someOf(Node node) {
        node.only(Stream.of(Phrase.values()).map(Phrase::id).toArray(String[]::new));
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            if (node.values().containsKey(phrase.id())) {
                phrases.put(phrase, node.texts(phrase.id()));
            }
        }
        return phrases;
    }

    private static String version(String language, List<BankFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (BankFile file : files) {
                digest.update((file.name() + "\n" + file.content()).getBytes(StandardCharsets.UTF_8));
            }
            return language + "-" + HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
