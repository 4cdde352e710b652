package io.vivavoce.guide.internal;

import io.vivavoce.guide.Guides;
import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.guide.QuestionBank;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Opens the real bank and its plans to the tests of other modules.
public final class BuiltInGuides {
    private static final AnnotationConfigApplicationContext BEANS =
            new AnnotationConfigApplicationContext(GuideConfiguration.class);

    private BuiltInGuides() {}

    public static QuestionBank bank() {
        return BEANS.getBean(QuestionBank.class);
    }

    public static Guides guides() {
        return BEANS.getBean(Guides.class);
    }

    public static InterviewerLines lines() {
        return BEANS.getBean(InterviewerLines.class);
    }
}
