package io.vivavoce.voice.internal;

import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the token that opens a live connection.
@RestController
class ConnectionController {
    private final InterviewSessions interviews;
    private final SessionTokens tokens;

    ConnectionController(InterviewSessions interviews, SessionTokens tokens) {
        this.interviews = interviews;
        this.tokens = tokens;
    }

    record Connection(String webSocketPath, String token, Instant expiresAt) {}

    @PostMapping("/api/sessions/{id}/connection")
    Connection connect(@PathVariable UUID id) {
        UUID session = interviews.get(id).id();
        SessionTokens.Token token = tokens.issue(Tenant.current(), session);
        return new Connection(VoiceConfiguration.PATH, token.value(), token.expiresAt());
    }
}
