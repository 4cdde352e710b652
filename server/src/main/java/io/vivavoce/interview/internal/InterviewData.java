package io.vivavoce.interview.internal;

import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.platform.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/// Interviews as they were set up, and every word of them.
@Component
class InterviewData implements PersonalData {
    private static final int PAGE = 100;

    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;

    InterviewData(InterviewSessions sessions, TranscriptCorrections corrections) {
        this.sessions = sessions;
        this.corrections = corrections;
    }

    record Interview(
            InterviewSession interview, List<Turn> transcript, List<TurnCorrection> corrections, List<Note> notes) {}

    @Override
    public void export(Files files) {
        List<InterviewSession> page = sessions.latest(PAGE, null);
        while (!page.isEmpty()) {
            page.forEach(session -> files.addJson(
                    "interviews/" + session.id() + ".json",
                    new Interview(
                            session,
                            sessions.transcript(session.id()),
                            corrections.all(session.id()),
                            sessions.notes(session.id()))));
            page = sessions.latest(PAGE, page.getLast().id());
        }
    }
}
