package io.vivavoce.guide.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.guide.GuideOrigin;
import io.vivavoce.guide.GuideRequest;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.PlannedQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Plans one interview from a guide that somebody wrote: all its questions in their order or, where there are more than
/// are asked, some of each competency by weight, those asked lately last. What must be asked is always among them.
final class OwnPlanner {
    private final WrittenGuide guide;
    private final GuideOrigin origin;
    private final GuideRequest request;
    private final Random random;
    private final RatedParts parts;

    /// A question that may be asked, with its place in the guide.
    private record Candidate(int competency, int place, WrittenQuestion question) {}

    private OwnPlanner(WrittenGuide guide, GuideOrigin origin, GuideRequest request) {
        this.guide = guide;
        this.origin = origin;
        this.request = request;
        this.random = new Random(request.seed());
        this.parts = new RatedParts(origin.guideId());
    }

    /// @param guide without errors; what is empty in a draft is left out
    /// @return empty when there is nothing to ask
    static Optional<Guide> plan(WrittenGuide guide, GuideOrigin origin, GuideRequest request) {
        return new OwnPlanner(guide, origin, request).plan();
    }

    private Optional<Guide> plan() {
        List<Candidate> all = candidates();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> chosen = choose(all, Math.min(count(all.size()), all.size()));
        chosen.sort(Comparator.comparingInt(Candidate::competency).thenComparingInt(Candidate::place));
        List<PlannedQuestion> planned = new ArrayList<>();
        Set<WrittenCompetency> rated = new LinkedHashSet<>();
        for (Candidate candidate : chosen) {
            WrittenCompetency competency = guide.competencies().get(candidate.competency());
            rated.add(competency);
            planned.add(new PlannedQuestion(
                    planned.size() + 1,
                    competency.id(),
                    parts.question(candidate.question(), competency),
                    false,
                    candidate.question().mustAsk()));
        }
        return Optional.of(new Guide(
                RatedParts.rubric(origin),
                guide.language(),
                guide.type().orElse(InterviewType.MIXED),
                request.difficulty(),
                rated.stream().map(parts::competency).toList(),
                planned,
                request.length(),
                request.difficulty().probesPerQuestion(),
                origin));
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (int c = 0; c < guide.competencies().size(); c++) {
            List<WrittenQuestion> questions = guide.competencies().get(c).questions();
            for (int q = 0; q < questions.size(); q++) {
                if (!questions.get(q).text().isEmpty()) {
                    all.add(new Candidate(c, q, questions.get(q)));
                }
            }
        }
        return all;
    }

    /// Whoever wrote the guide knows what fits into its time; a shorter interview asks less.
    private int count(int all) {
        Integer wanted = request.questions();
        if (wanted != null) {
            return wanted;
        }
        Integer asked = guide.asked();
        int most = asked == null ? all : Math.max(1, asked);
        boolean shorter = request.length().compareTo(Duration.ofMinutes(guide.minutes())) < 0;
        return shorter ? Math.clamp(request.length().dividedBy(Planner.PER_QUESTION), 1, most) : most;
    }

    private List<Candidate> choose(List<Candidate> all, int count) {
        List<Candidate> chosen = new ArrayList<>(
                all.stream().filter(candidate -> candidate.question().mustAsk()).toList());
        List<Candidate> left = new ArrayList<>(all);
        left.removeAll(chosen);
        Collections.shuffle(left, random);
        left.sort(Comparator.comparing((Candidate candidate) -> askedLately(candidate.question()))
                .thenComparingInt(candidate -> distance(candidate.question().level())));
        while (chosen.size() < count && !left.isEmpty()) {
            Candidate next = left.stream()
                    .min(Comparator.comparingDouble(candidate -> claim(candidate, chosen)))
                    .orElseThrow();
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    /// Each competency gets one question, the weightiest first, then more by weight.
    private double claim(Candidate candidate, List<Candidate> chosen) {
        int weight =
                Math.max(1, guide.competencies().get(candidate.competency()).weight());
        long asked = chosen.stream()
                .filter(other -> other.competency() == candidate.competency())
                .count();
        double share = -weight / (double) (asked + 1);
        return asked == 0 ? share - Integer.MAX_VALUE : share;
    }

    private boolean askedLately(WrittenQuestion question) {
        return request.recentQuestions().contains(parts.questionId(question));
    }

    private int distance(String level) {
        return WrittenGuide.difficulty(level)
                .map(difficulty -> Math.abs(difficulty.compareTo(request.difficulty())))
                .orElse(0);
    }
}
