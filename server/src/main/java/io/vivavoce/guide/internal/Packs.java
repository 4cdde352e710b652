package io.vivavoce.guide.internal;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.guide.Languages;
import io.vivavoce.guide.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The banks of all languages of which nothing is missing. Immutable.
record Packs(Map<String, Bank> banks, Languages languages) implements InterviewerLines {
    Packs {
        banks = Map.copyOf(banks);
    }

    /// The packs on the class path. English is the one that others are measured by.
    static Packs load() throws IOException {
        return load(PackFiles.onTheClassPath());
    }

    static Packs load(PackFiles files) throws IOException {
        Bank english = BankLoader.load(Languages.ENGLISH);
        Map<String, Bank> banks = new TreeMap<>(Map.of(Languages.ENGLISH, english));
        Set<String> prepared = new TreeSet<>();
        for (String language : files.languages()) {
            if (language.equals(Languages.ENGLISH)) {
                continue;
            }
            Bank bank = files.complete(language) ? BankLoader.load(language) : null;
            if (bank != null && ids(bank).equals(ids(english))) {
                banks.put(language, bank);
            } else {
                prepared.add(language);
            }
        }
        List<String> whole = new ArrayList<>(banks.keySet());
        whole.remove(Languages.ENGLISH);
        whole.addFirst(Languages.ENGLISH);
        return new Packs(banks, new Languages(whole, List.copyOf(prepared)));
    }

    /// The bank of a language; of English where it has none.
    Bank bank(String language) {
        return banks.getOrDefault(language, Objects.requireNonNull(banks.get(Languages.ENGLISH)));
    }

    @Override
    public List<String> variants(String language, Difficulty difficulty, Phrase phrase) {
        return bank(language).variants(difficulty, phrase);
    }

    private static Set<String> ids(Bank bank) {
        Set<String> ids = new HashSet<>();
        for (Section section : bank.sections()) {
            ids.add(section.id());
            section.questions().forEach(entry -> ids.add(entry.question().id()));
        }
        return ids;
    }
}
