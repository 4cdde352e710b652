package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Everything one evaluation looks at. The résumé is not part of it.
///
/// @param turns what was said, the candidate's as they corrected them
/// @param recognised the same as it was recognised or typed
/// @param corrections the version that holds of every turn the candidate corrected
/// @param names of the candidate and the company, so that they can be masked
/// @param recognizer what understood the spoken words
/// @param notes what a model noted of answers while the interview went on; of turns that were corrected since there are
///     none, for they are about other words
record Material(
        UUID sessionId,
        Guide guide,
        List<Turn> turns,
        List<Turn> recognised,
        List<TurnCorrection> corrections,
        Duration elapsed,
        String jobTitle,
        String company,
        String jobDescription,
        List<String> names,
        Recognizer recognizer,
        List<Note> notes) {
    Material {
        turns = List.copyOf(turns);
        recognised = List.copyOf(recognised);
        corrections = List.copyOf(corrections);
        names = List.copyOf(names);
        notes = List.copyOf(notes);
    }

    static Material of(InterviewSession session, List<Turn> turns, Recognizer recognizer) {
        return new Material(
                session.id(),
                session.guide(),
                turns,
                turns,
                List.of(),
                session.elapsed(),
                session.jobTitle(),
                session.company(),
                session.jobDescription(),
                List.of(session.candidateName(), session.company()),
                recognizer,
                List.of());
    }

    /// The same interview with what was noted while it went on.
    Material noted(List<Note> taken) {
        return having(turns, corrections, taken);
    }

    /// The same interview with other turns of the candidate.
    Material with(UnaryOperator<Turn> change) {
        return having(
                turns.stream()
                        .map(turn -> turn.byCandidate() ? change.apply(turn) : turn)
                        .toList(),
                corrections,
                notes);
    }

    /// The same interview with the words that the candidate says theirs were, read as if they had been understood so.
    Material corrected(List<TurnCorrection> by, Rereading rereading) {
        return having(
                recognised.stream().map(turn -> held(turn, by, rereading)).toList(),
                by,
                notes.stream()
                        .filter(note -> by.stream().noneMatch(c -> c.sequence() == note.sequence()))
                        .toList());
    }

    /// What is left when the turns are left out whose words the candidate changed.
    Material withoutCorrected() {
        return having(turns.stream().filter(turn -> !corrected(turn.sequence())).toList(), corrections, notes);
    }

    private Material having(List<Turn> said, List<TurnCorrection> by, List<Note> taken) {
        return new Material(
                sessionId,
                guide,
                said,
                recognised,
                by,
                elapsed,
                jobTitle,
                company,
                jobDescription,
                names,
                recognizer,
                taken);
    }

    /// The version that holds of a turn, null when it stands as it was recognised or typed.
    @Nullable
    TurnCorrection correction(int sequence) {
        return corrections.stream()
                .filter(correction -> correction.sequence() == sequence)
                .findFirst()
                .orElse(null);
    }

    /// Whether the words of a turn are other than those recognised.
    boolean corrected(int sequence) {
        TurnCorrection held = correction(sequence);
        return held != null && recognised.stream().anyMatch(turn -> turn.sequence() == sequence && held.changes(turn));
    }

    int correctedAnswers() {
        return (int)
                recognised.stream().filter(turn -> corrected(turn.sequence())).count();
    }

    private Turn held(Turn turn, List<TurnCorrection> corrections, Rereading rereading) {
        return corrections.stream()
                .filter(correction -> correction.sequence() == turn.sequence() && correction.changes(turn))
                .findFirst()
                .map(correction -> correction.applied(turn, rereading.kind(before(turn), correction.text())))
                .orElse(turn);
    }

    private List<Turn> before(Turn turn) {
        return recognised.stream()
                .filter(earlier -> earlier.sequence() < turn.sequence())
                .toList();
    }

    /// What was noted of a turn, null when nothing was.
    @Nullable
    Note note(int sequence) {
        return notes.stream()
                .filter(note -> note.sequence() == sequence && !note.text().isBlank())
                .findFirst()
                .orElse(null);
    }

    /// Reads what a candidate's words do in an interview: answer, decline, ask.
    interface Rereading {
        TurnKind kind(List<Turn> before, String words);
    }

    /// What is known of the recogniser that wrote the spoken turns.
    ///
    /// @param engine null when unknown
    /// @param poor its transcripts are to be read with care, whatever confidence it gives
    /// @param hearsFillers "um" and "uh" appear in its words
    record Recognizer(@Nullable String engine, boolean poor, boolean hearsFillers) {
        static final Recognizer UNKNOWN = new Recognizer(null, false, false);
    }
}
