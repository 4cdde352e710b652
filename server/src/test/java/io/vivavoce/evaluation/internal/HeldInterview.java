package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Interviews that were held to their end, as the bound tenant's, for tests of what comes after.
public final class HeldInterview {
    private HeldInterview() {}

    /// @param candidate a file of `evaluation/candidates`
    /// @param change made to every answer
    public static UUID hold(
            InterviewSessions sessions, String candidate, String name, String role, UnaryOperator<String> change) {
        return advised(sessions, candidate, name, role, change, List.of());
    }

    /// @param notes what models left that advised the interviewer
    public static UUID advised(
            InterviewSessions sessions,
            String candidate,
            String name,
            String role,
            UnaryOperator<String> change,
            List<Note> notes) {
        Material material = Transcript.of(candidate).with(change).under(BankGuides.guide());
        UUID session = sessions.create(new NewInterview(name, role, "Kettle Works", "", "", material.guide()))
                .id();
        sessions.consent(session, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
        Lease lease = sessions.begin(session);
        material.turns().forEach(turn -> sessions.append(lease, turn));
        notes.forEach(note -> sessions.keep(lease, note));
        sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(9));
        return session;
    }
}
