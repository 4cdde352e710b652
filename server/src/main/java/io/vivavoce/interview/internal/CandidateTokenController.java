package io.vivavoce.interview.internal;

import io.vivavoce.identity.CandidateTokens;
import io.vivavoce.interview.InterviewSessions;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets somebody without an account into one interview.
@RestController
@RequestMapping({"/api/sessions", "/api/v1/sessions"})
class CandidateTokenController {
    private final InterviewSessions sessions;
    private final CandidateTokens tokens;

    CandidateTokenController(InterviewSessions sessions, CandidateTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @PostMapping("/{id}/candidate-token")
    CandidateTokens.Issued issue(@PathVariable UUID id) {
        return tokens.issue(sessions.get(id).id());
    }
}
