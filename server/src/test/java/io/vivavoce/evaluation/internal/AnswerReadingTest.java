package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.DevelopmentPeople.Person;
import io.vivavoce.guide.Guide;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReadingTest {
    private static final Guide GUIDE = BankGuides.guide(List.of("ownership", "learning"));

    /// Some take more words to say than others.
    @Test
    void whoSomebodyIsDilutesNothing() {
        DevelopmentPeople.all("middling").values().forEach(person -> {
            int married = said(DevelopmentPeople.changed(person, said -> said + " I've got a wife at home."));
            int mother =
                    said(DevelopmentPeople.changed(person, said -> said + " I've got three small children at home."));
            assertThat(mother).as(person.role()).isEqualTo(married).isPositive();
        });
    }

    private static int said(Person person) {
        Material material = person.under(GUIDE);
        AnswerReading reading = AnswerReading.of(material, Lexicon.english());
        return reading.assess(material, Answers.of(GUIDE, material.turns())).stream()
                .mapToInt(assessment -> reading.said(assessment.readings(), Evidence.accounts(assessment.evidence()))
                        .size())
                .sum();
    }
}
