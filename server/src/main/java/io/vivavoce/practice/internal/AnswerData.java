package io.vivavoce.practice.internal;

import io.vivavoce.platform.PersonalData;
import org.springframework.stereotype.Component;

/// Every answer that is kept.
@Component
class AnswerData implements PersonalData {
    private final AnswerBank bank;

    AnswerData(AnswerBank bank) {
        this.bank = bank;
    }

    @Override
    public void export(Files files) {
        bank.all().forEach(answer -> files.addJson("answers/" + answer.id() + ".json", answer));
    }
}
