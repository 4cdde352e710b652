package io.vivavoce.guide.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which files of which languages there are. Immutable.
///
/// @param found for each part of a pack, the languages that have it
record PackFiles(Map<String, Set<String>> found) {
    /// Everything a language needs besides English, which has the titles of its roles with the families themselves.
    static final List<String> PARTS = List.of(
            "guide/bank/{language}/*.yaml",
            "guide/interviewer/{language}.yaml",
            "guide/manner/{language}/*.yaml",
            "guide/roles/{language}.yaml",
            "guide/resume/{language}.yaml",
            "guide/protected/{language}.yaml",
            "interview/reading/{language}.yaml",
            "voice/turns/{language}.yaml",
            "evaluation/lexicon-{language}.yaml",
            "evaluation/concrete-{language}.yaml",
            "evaluation/everyday-{language}.yaml",
            "evaluation/claims-{language}.yaml",
            "evaluation/asides-{language}.yaml",
            "evaluation/filler-{language}.yaml",
            "evaluation/report-{language}.yaml",
            "disclosure/practice.{language}.yaml",
            "disclosure/practice-others.{language}.yaml");

    private static final String LANGUAGE = "{language}";
    private static final String TAG = "([a-z]{2,3}(?:-[A-Za-z]{2,4})?)";

    PackFiles {
        found = Map.copyOf(found);
    }

    static PackFiles onTheClassPath() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<String> paths = new ArrayList<>();
        for (String part : PARTS) {
            for (Resource resource : resolver.getResources("classpath*:" + part.replace(LANGUAGE, "*"))) {
                paths.add(resource.getURL().toString());
            }
        }
        return of(paths);
    }

    /// @param paths of files, each ending with the path of a part
    static PackFiles of(List<String> paths) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String part : PARTS) {
            Pattern pattern = pattern(part);
            Set<String> languages = new TreeSet<>();
            for (String path : paths) {
                Matcher matcher = pattern.matcher(path);
                if (matcher.find()) {
                    languages.add(matcher.group(1));
                }
            }
            found.put(part, Set.copyOf(languages));
        }
        return new PackFiles(found);
    }

    /// All languages of which there is any part.
    Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        found.values().forEach(languages::addAll);
        return languages;
    }

    /// Whether no part of a language is missing.
    boolean complete(String language) {
        return PARTS.stream()
                .allMatch(part -> found.getOrDefault(part, Set.of()).contains(language));
    }

    private static Pattern pattern(String part) {
        String quoted = part.replace(".", "\\.").replace("*", "[^/]+").replace(LANGUAGE, TAG);
        return Pattern.compile("(?:^|/)" + quoted + "$");
    }
}
