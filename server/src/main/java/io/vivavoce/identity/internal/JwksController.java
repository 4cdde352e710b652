package io.vivavoce.identity.internal;

import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.SignInMode;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The public keys of this installation, for whoever checks its tokens.
@RestController
class JwksController {
    static final String PATH = "/.well-known/jwks.json";

    private final SignInMode mode;
    private final SigningKeys keys;
    private final TokenSettings settings;

    JwksController(SignInMode mode, SigningKeys keys, TokenSettings settings) {
        this.mode = mode;
        this.keys = keys;
        this.settings = settings;
    }

    /// May be kept for half the time that a new key is published before it signs.
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keys() {
        if (!mode.required()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There are no tokens here: nobody signs in.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.keyPublishedAhead().dividedBy(2))
                        .cachePublic())
                .body(keys.published().toJSONObject(true));
    }
}
