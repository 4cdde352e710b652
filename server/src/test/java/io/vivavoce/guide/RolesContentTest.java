package io.vivavoce.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RolesContentTest {
    private static final Map<?, ?> ROLES = BankFiles.resource("/guide/roles.yaml");

    static Set<String> families() {
        return ROLES.keySet().stream().map(BankFiles::text).collect(Collectors.toSet());
    }

    @Test
    void familiesAreTheOnesTheBankKnows() {
        assertThat(families())
                .containsExactlyInAnyOrder("software", "data", "product", "sales", "support", "operations", "general");
    }

    @Test
    void everyTitleWordBelongsToOneFamily() {
        var titles =
                families().stream().flatMap(family -> titles(family).stream()).toList();
        assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.equals(title.toLowerCase(Locale.ROOT)));
        assertThat(families()).filteredOn(family -> titles(family).isEmpty()).containsExactly("general");
    }

    @Test
    void everyFamilyPrefersCompetenciesThatAreMadeForIt() {
        var bank = BankFiles.sections();
        for (var family : families()) {
            var open = bank.stream()
                    .filter(section -> section.families().contains("general")
                            || section.families().contains(family))
                    .map(BankFiles.Section::id)
                    .toList();
            assertThat(BankFiles.texts(BankFiles.value(node(family), "competencies")))
                    .as(family)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(open);
        }
    }

    @Test
    void everyFamilyPrefersACompetencyOfItsOwnToAllOthers() {
        var owned = new HashSet<String>();
        for (var family : families()) {
            var first = BankFiles.texts(BankFiles.value(node(family), "competencies"))
                    .getFirst();
            var section = BankFiles.sections().stream()
                    .filter(candidate -> candidate.id().equals(first))
                    .findFirst()
                    .orElseThrow();
            assertThat(section.families()).as(family).contains(family).hasSizeLessThanOrEqualTo(2);
            assertThat(owned.add(first))
                    .as("%s is the first of one family only", first)
                    .isTrue();
        }
    }

    private static List<String> titles(String family) {
        return BankFiles.texts(BankFiles.value(node(family), "titles"));
    }

    private static Map<?, ?> node(String family) {
        return (Map<?, ?>) BankFiles.value(ROLES, family);
    }
}
