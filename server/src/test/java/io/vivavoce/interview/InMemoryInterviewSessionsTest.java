package io.vivavoce.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

class InMemoryInterviewSessionsTest extends InterviewSessionsContract {
    private final InMemoryInterviewSessions sessions = new InMemoryInterviewSessions(InstantSource.system());

    @Override
    protected InterviewSessions sessions() {
        return sessions;
    }

    @Override
    protected List<UUID> announced() {
        return sessions.completed();
    }
}
