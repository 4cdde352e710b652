package io.vivavoce.interview;

import io.vivavoce.guide.Guide;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One interview as it is stored.
///
/// @param candidateName how the person wants to be addressed, empty when unknown
/// @param company empty when unknown
/// @param resumeText what was read from the résumé when the interview was set up, empty when there was none
/// @param outcome null until it has ended
/// @param elapsed time used on the interview's clock, which stops in pauses and outages
/// @param allowance how much of the clock it may use, whatever its plan says; null when nothing else limits it
/// @param consentVersion the disclosure the person agreed to, null before they did
/// @param finalScore the report's total, null while there is none
/// @param reported whether a report is stored
/// @param redo what it asks again, null for a whole interview
public record InterviewSession(
        UUID id,
        Status status,
        @Nullable Outcome outcome,
        @Nullable EndReason endReason,
        String candidateName,
        String jobTitle,
        String company,
        String jobDescription,
        String resumeText,
        Guide guide,
        TimingProfile timing,
        boolean typingPreferred,
        @Nullable String consentVersion,
        Duration elapsed,
        @Nullable Duration allowance,
        Instant createdAt,
        @Nullable Instant startTime,
        @Nullable Instant completedAt,
        @Nullable Double finalScore,
        boolean reported,
        @Nullable Redo redo) {

    /// Where a session stands.
    public enum Status {
        CREATED,
        IN_PROGRESS,
        COMPLETED,
        ABANDONED,
        CANCELLED
    }

    /// What a session is worth.
    public enum Outcome {
        VALID,
        INSUFFICIENT_DATA,
        TECHNICAL_FAILURE
    }

    public boolean ended() {
        return status != Status.CREATED && status != Status.IN_PROGRESS;
    }

    /// Who outside of this machine may have a part in it, as the person agreed; nobody before they did.
    public Set<String> recipients() {
        return consentVersion == null ? Set.of() : Disclosure.recipients(consentVersion);
    }

    /// Whether a language model may read it, as the person agreed: here, or with one of the recipients.
    public boolean readByModel() {
        return consentVersion != null && Disclosure.readByModel(consentVersion);
    }

    /// The time budget: what is planned, or less where less is allowed.
    public Duration budget() {
        Duration planned = plannedTime();
        return allowance == null || allowance.compareTo(planned) >= 0 ? planned : allowance;
    }

    /// The time its plan takes, longer for a person who asked for more time.
    public Duration plannedTime() {
        return timing == TimingProfile.STANDARD
                ? guide.budget()
                : guide.budget().multipliedBy(3).dividedBy(2);
    }
}
