package io.vivavoce.speech.internal;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns written text into text a voice can say: plain Latin letters, signs and terms of the trade spelled out, mark-up
/// and control characters gone.
final class SpokenText {
    private static final Map<Pattern, String> SPELLINGS = spellings();
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{Alnum}])([A-Z]{2,5})(s?)(?![\\p{Alnum}])");
    private static final Pattern WORD_LIKE =
            Pattern.compile("RAM|ROM|REST|SOLID|CRUD|SAAS|PAAS|AJAX|NASA|STAR|OK|AM|PM|US|LINUX|UNIX|AND|OR|NOT");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern MARK_UP = Pattern.compile("[*_`#<>\\[\\]{}|\\\\^~]+");

    private SpokenText() {}

    /// Empty when nothing is left to say.
    static String of(String written) {
        String text = plain(written);
        text = LINK.matcher(text).replaceAll(" a link ");
        for (Map.Entry<Pattern, String> spelling : SPELLINGS.entrySet()) {
            text = spelling.getKey().matcher(text).replaceAll(spelling.getValue());
        }
        text = MARK_UP.matcher(text).replaceAll(" ");
        text = CAPITALS.matcher(text).replaceAll(SpokenText::spellOut);
        text = text.replaceAll("[^\\x20-\\x7e]", " ").replaceAll("\\s+", " ").trim();
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : "";
    }

    private static String plain(String text) {
        String straight = text.replaceAll("[\\p{Cntrl}]", " ")
                .replaceAll("[‘’ʼ]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("\\s*[–—―]\\s*", ", ")
                .replace("…", "... ")
                .replace("•", ", ")
                .replaceAll("(?iu)\\br[eé]sumé", "rezza may");
        return Normalizer.normalize(straight, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }

    private static String spellOut(MatchResult capitals) {
        String letters = capitals.group(1);
        String plural = capitals.group(2).isEmpty() ? "" : "'s";
        return WORD_LIKE.matcher(letters).matches()
                ? Matcher.quoteReplacement(capitals.group())
                : String.join(" ", letters.split("")) + plural;
    }

    private static Map<Pattern, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("(?i)\\be\\.\\s?g\\.,?", "for example,");
        spellings.put("(?i)\\bi\\.\\s?e\\.,?", "that is,");
        spellings.put("(?i)\\betc\\.", "et cetera.");
        spellings.put("(?i)\\bvs\\.?(?=\\s)", "versus");
        spellings.put("(?i)\\bC\\+\\+", "C plus plus");
        spellings.put("\\bC#", "C sharp");
        spellings.put("\\bF#", "F sharp");
        spellings.put("(?<!\\w)\\.NET\\b", "dot net");
        spellings.put("(?i)\\bNode\\.js\\b", "Node J S");
        spellings.put("(?i)\\b(\\w+)\\.js\\b", "$1 J S");
        spellings.put("\\bCI/CD\\b", "C I C D");
        spellings.put("\\bA/B\\b", "A B");
        spellings.put("(?i)\\bPostgreSQL\\b", "postgress Q L");
        spellings.put("(?i)\\bMySQL\\b", "my sequel");
        spellings.put("\\bSQL\\b", "sequel");
        spellings.put("(?i)\\bJSON\\b", "jason");
        spellings.put("(?i)\\bYAML\\b", "yammel");
        spellings.put("(?i)\\bKubernetes\\b", "koobernetties");
        spellings.put("(?i)\\bnginx\\b", "engine X");
        spellings.put("(?i)\\bOAuth\\b", "oh auth");
        spellings.put("(?i)\\bDevOps\\b", "dev ops");
        spellings.put("(?i)\\bGitHub\\b", "git hub");
        spellings.put("(?i)(?<=\\d)\\s?%", " percent");
        spellings.put("\\s?&\\s?", " and ");
        spellings.put("(?i)\\band/or\\b", "and or");
        spellings.put("(?<=\\w)/(?=\\w)", " or ");
        spellings.put("\\s\\+\\s", " plus ");
        spellings.put("\\s=\\s", " equals ");
        spellings.put("\\s*(?:->|=>)\\s*", " to ");
        spellings.put("(?<=\\d)\\+", " plus");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        spellings.forEach((written, spoken) -> patterns.put(Pattern.compile(written), spoken));
        return patterns;
    }
}
