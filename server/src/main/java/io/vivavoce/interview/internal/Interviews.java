package io.vivavoce.interview.internal;

import io.vivavoce.identity.InterviewDirectory;
import io.vivavoce.interview.InterviewSessions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells for whose interviews candidates' tokens are good.
@Component
class Interviews implements InterviewDirectory {
    private final InterviewSessions sessions;

    Interviews(InterviewSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean holds(UUID interview) {
        return sessions.find(interview).isPresent();
    }
}
