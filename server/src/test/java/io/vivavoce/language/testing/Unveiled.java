package io.vivavoce.language.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in every reading that somebody who wants to be tricked would find in it. Pure.
final class Unveiled {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:\\b[0-9a-f]{2}[ :]?){8,}");
    private static final Pattern SPACED = Pattern.compile("(?:\\b\\p{L}\\b\\s*){5,}");
    private static final String LEET = "0134578@$";
    private static final String LEET_LETTERS = "oieastbas";
    private static final String LOOKALIKES = "аеорсухіѕјоӏԁԛԝһмтнвкг";
    private static final String LATIN = "aeopcyxisjoldqwhmthbkr";

    private Unveiled() {}

    static Set<String> readings(String text) {
        List<String> readings = new ArrayList<>();
        String seen = withoutInvisible(text);
        readings.add(text);
        readings.add(tags(text));
        readings.add(seen);
        readings.add(Normalizer.normalize(seen, Normalizer.Form.NFKC));
        readings.add(translated(seen, LEET, LEET_LETTERS));
        readings.add(translated(seen.toLowerCase(Locale.ROOT), LOOKALIKES, LATIN));
        readings.add(rot13(seen));
        readings.add(new StringBuilder(seen).reverse().toString());
        readings.add(SPACED.matcher(seen)
                .replaceAll(run -> run.group()
                        .replaceAll("\\s{2,}", "_")
                        .replaceAll("\\s", "")
                        .replace('_', ' ')));
        readings.addAll(base64(seen));
        readings.add(hex(seen));
        readings.add(url(seen));
        return Set.copyOf(readings);
    }

    /// Letters and digits alone, so that neither layout nor escaping tells two texts apart.
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    private static String withoutInvisible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }

    private static String tags(String text) {
        StringBuilder hidden = new StringBuilder();
        text.codePoints()
                .filter(point -> point > 0xE0000 && point < 0xE007F)
                .forEach(point -> hidden.appendCodePoint(point - 0xE0000));
        return hidden.toString();
    }

    private static String translated(String text, String from, String to) {
        StringBuilder translated = new StringBuilder(text);
        for (int i = 0; i < translated.length(); i++) {
            int at = from.indexOf(translated.charAt(i));
            if (at >= 0) {
                translated.setCharAt(i, to.charAt(at));
            }
        }
        return translated.toString();
    }

    private static String rot13(String text) {
        StringBuilder turned = new StringBuilder(text);
        for (int i = 0; i < turned.length(); i++) {
            char letter = turned.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                turned.setCharAt(i, (char) ('a' + (letter - 'a' + 13) % 26));
            } else if (letter >= 'A' && letter <= 'Z') {
                turned.setCharAt(i, (char) ('A' + (letter - 'A' + 13) % 26));
            }
        }
        return turned.toString();
    }

    private static List<String> base64(String text) {
        List<String> decoded = new ArrayList<>();
        Matcher found = BASE64.matcher(text);
        while (found.find()) {
            String run = found.group().replaceAll("=+$", "");
            String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
            decoded.add(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8));
        }
        return decoded;
    }

    private static String hex(String text) {
        StringBuilder decoded = new StringBuilder();
        Matcher found = HEX.matcher(text);
        while (found.find()) {
            byte[] bytes = HexFormat.of().parseHex(found.group().replaceAll("[^0-9a-f]", ""));
            decoded.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
        return decoded.toString();
    }

    private static String url(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
