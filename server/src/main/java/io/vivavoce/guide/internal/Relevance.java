package io.vivavoce.guide.internal;

import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.internal.RoleFamilies.RoleFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How much a competency matters for a request: its weight, its place in the role's family, and how often the job
/// description speaks of it.
record Relevance(Bank bank, GuideRequest request) {
    private static final int PER_PLACE = 3;
    private static final int PER_MENTION = 2;
    private static final int MOST_MENTIONS = 6;

    /// The competencies that matter most, the weightiest first.
    List<Section> choose(int count) {
        RoleFamily family = bank.roles().of(request.role());
        String description = " " + plain(request.jobDescription()) + " ";
        return bank.sections().stream()
                .filter(section -> section.suits(request.type(), family.id()))
                .sorted(Comparator.comparingInt((Section section) -> -of(section, family, description))
                        .thenComparing(Section::id))
                .limit(count)
                .toList();
    }

    private static int of(Section section, RoleFamily family, String description) {
        int place = family.competencies().indexOf(section.id());
        int preference = place < 0 ? 0 : PER_PLACE * (family.competencies().size() - place);
        long mentions = section.competency().cues().stream()
                .filter(cue -> description.contains(" " + plain(cue) + " "))
                .limit(MOST_MENTIONS)
                .count();
        return section.competency().weight() + preference + PER_MENTION * (int) mentions;
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
