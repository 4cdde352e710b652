package io.vivavoce.practice.internal;

import io.vivavoce.interview.SessionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One question once more, over HTTP.
@RestController
@RequestMapping({"/api/practice", "/api/v1/practice"})
class RedoController {
    private final Redos redos;

    RedoController(Redos redos) {
        this.redos = redos;
    }

    /// @param question its number in that interview
    record Wanted(@NotNull UUID sessionId, int question) {}

    /// Sets up a short interview that asks one question again.
    @PostMapping(path = "/redos", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionView> begin(@Valid @RequestBody Wanted wanted) {
        SessionView session = SessionView.of(redos.begin(wanted.sessionId(), wanted.question()));
        return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
                .body(session);
    }

    /// Every answer to one question, the first one first.
    @GetMapping("/attempts")
    Attempts attempts(@RequestParam UUID session, @RequestParam int question) {
        return redos.attempts(session, question);
    }
}
