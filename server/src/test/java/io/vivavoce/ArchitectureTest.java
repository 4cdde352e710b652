package io.vivavoce;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.vivavoce.platform.Ids;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

@AnalyzeClasses(packages = "io.vivavoce", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .areNotAssignableTo(Ids.class)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule clocksAreMadeInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("io.vivavoce.platform.internal.settings")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule enginesHaveOneWayOut = noClasses()
            .that()
            .resideInAnyPackage("io.vivavoce.speech..", "io.vivavoce.language..", "io.vivavoce.voice..")
            .and()
            .resideOutsideOfPackage("io.vivavoce.speech.internal.models..")
            .should()
            .callMethod(HttpClient.class, "newHttpClient")
            .orShould()
            .callMethod(HttpClient.class, "newBuilder")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Socket.class);

    @ArchTest
    static final ArchRule componentsStayInTheirPackage = classes()
            .that(are(metaAnnotatedWith(Component.class)))
            .and()
            .doNotHaveSimpleName("VivaVoce")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule settingsStayInTheirPackage = classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedBehindTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);
}
