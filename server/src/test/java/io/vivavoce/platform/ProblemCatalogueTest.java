package io.vivavoce.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private final List<ProblemType> types = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.vivavoce").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                    .map(ProblemType.class::cast)
                    .toList();

    @Test
    void theErrorsPageListsEveryProblem() {
        GeneratedPage.of("errors.md", "problems")
                .requireContent(types.stream()
                        .map(ProblemCatalogueTest::row)
                        .collect(Collectors.joining(
                                "\n", "| type | status | what happened | what to do |\n|---|---|---|---|\n", "")));
    }

    @Test
    void noTwoProblemsShareATypeAndEachSaysWhatToDo() {
        assertThat(types).extracting(ProblemType::slug).doesNotHaveDuplicates();
        assertThat(types).allSatisfy(type -> {
            assertThat(type.title()).isNotBlank();
            assertThat(type.remedy()).isNotBlank();
        });
    }

    private static String row(ProblemType type) {
        return "| `/problems/" + type.slug() + "` | " + type.status().value() + " | " + type.title() + " | "
                + type.remedy() + " |";
    }
}
