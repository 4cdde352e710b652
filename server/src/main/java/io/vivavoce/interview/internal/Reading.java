package io.vivavoce.interview.internal;

import io.vivavoce.interview.Interviewer.Phase;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;

/// Reads what kind of turn the candidate's words are, given what they answer.
///
/// @param signs of the language it is said in
record Reading(Talk talk, Wording wording, Signs signs) {
    TurnKind of(String words) {
        Utterance utterance = Utterance.of(words, signs);
        Turn before = talk.lastOfInterviewer().orElse(null);
        if (before == null) {
            return TurnKind.ANSWER;
        }
        return switch (before.kind()) {
            case CHECK_IN -> afterCheckIn(utterance, words);
            case MOVE_ON_OFFER -> afterOffer(utterance, words);
            default -> cutOff(before) && utterance.yieldsTheFloor() ? TurnKind.REPEAT_ASKED : plainly(utterance, words);
        };
    }

    private boolean cutOff(Turn before) {
        return !Heard.of(before, wording.open()).mostly();
    }

    private TurnKind afterCheckIn(Utterance utterance, String words) {
        if (talk.phase() == Phase.CANDIDATE_QUESTIONS) {
            return plainly(utterance, words);
        }
        if (utterance.disagrees()) {
            return TurnKind.TIME_ASKED;
        }
        return utterance.agrees() ? TurnKind.REPEAT_ASKED : plainly(utterance, words);
    }

    private TurnKind afterOffer(Utterance utterance, String words) {
        if (utterance.declines()) {
            return TurnKind.MOVE_ON_AGREED;
        }
        if (utterance.disagrees()) {
            return TurnKind.TIME_ASKED;
        }
        return utterance.agrees() ? TurnKind.MOVE_ON_AGREED : plainly(utterance, words);
    }

    private TurnKind plainly(Utterance utterance, String words) {
        if (utterance.asksToRepeat()) {
            return TurnKind.REPEAT_ASKED;
        }
        if (talk.phase() == Phase.CANDIDATE_QUESTIONS) {
            return OwnQuestion.read(words, signs);
        }
        if (utterance.declines() || deniesQuestion(utterance)) {
            return TurnKind.DECLINED;
        }
        if (utterance.asksForTime()) {
            return TurnKind.TIME_ASKED;
        }
        return utterance.tellsNothing() ? TurnKind.DECLINED : TurnKind.ANSWER;
    }

    private boolean deniesQuestion(Utterance utterance) {
        return utterance.deniesAltogether()
                && talk.open().filter(turn -> turn.kind() == TurnKind.QUESTION).isPresent();
    }
}
