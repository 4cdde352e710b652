package io.vivavoce.speech.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.speech.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTermsTest {
    private static List<String> of(int most, String... texts) {
        return KeyTerms.of(new Vocabulary(List.of(texts)), most);
    }

    @Test
    void namesAndProductsAreTakenAndCommonWordsAreNot() {
        assertThat(of(
                        20,
                        "Tell me how you ran Kubernetes and Spring Boot on AWS. The team used C++, gRPC and Java 25."))
                .containsExactly("Kubernetes", "Spring Boot", "AWS", "C++", "gRPC", "Java");
    }

    @Test
    void theFirstWordOfASentenceNeedsMoreThanACapital() {
        assertThat(of(20, "Describe it. PostgreSQL was slow. What then?")).containsExactly("PostgreSQL");
    }

    @Test
    void aTermStandsOnceAndTheFirstTextsComeFirst() {
        assertThat(of(2, "We use Kafka and KAFKA.", "I know Redis.", "And Terraform."))
                .containsExactly("Kafka", "Redis");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(of(5)).isEmpty();
        assertThat(of(5, "", "no names here, at all")).isEmpty();
    }
}
