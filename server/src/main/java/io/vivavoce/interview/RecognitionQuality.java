package io.vivavoce.interview;

import java.util.List;
import java.util.regex.Pattern;

/// How well the spoken answers of an interview were understood. Answers that the candidate corrected are no longer
/// counted as poorly understood.
///
/// @param poorWordShare 0 to 1, of the spoken words
/// @param low so much was understood poorly that the transcript should be corrected before anyone relies on it
public record RecognitionQuality(
        int spokenAnswers, int poorAnswers, int correctedAnswers, double poorWordShare, boolean low) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// One answer of the candidate, as far as recognition goes.
    ///
    /// @param corrected the words now stand as the candidate corrected them
    public record Answer(Understood understood, int words, boolean corrected) {
        /// What a turn counts as.
        public static Answer of(Turn turn, boolean corrected, RecognitionSettings settings) {
            return new Answer(
                    settings.understood(turn),
                    (int) SPACES.splitAsStream(turn.text().strip()).count(),
                    corrected);
        }

        private boolean poor() {
            return understood == Understood.POORLY && !corrected;
        }
    }

    /// @param answers typed ones may be among them and do not count
    public static RecognitionQuality of(List<Answer> answers, RecognitionSettings settings) {
        List<Answer> spoken =
                answers.stream().filter(a -> a.understood() != Understood.TYPED).toList();
        List<Answer> poor = spoken.stream().filter(Answer::poor).toList();
        double words = share(words(poor), words(spoken));
        boolean low = !poor.isEmpty()
                && (words >= settings.lowWords() || share(poor.size(), spoken.size()) >= settings.lowAnswers());
        int corrected = (int) answers.stream().filter(Answer::corrected).count();
        return new RecognitionQuality(spoken.size(), poor.size(), corrected, Math.round(words * 100) / 100.0, low);
    }

    private static int words(List<Answer> answers) {
        return answers.stream().mapToInt(Answer::words).sum();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
