package io.vivavoce.voice.internal;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.AccessRule;
import io.vivavoce.platform.AccessRule.Candidates;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Scope;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Who may hold an interview by voice. The line itself is opened by the token of its first message.
@Component
class VoiceAccess implements AccessPolicy {
    @Override
    public List<AccessRule> rules() {
        return List.of(
                AccessRule.members(HttpMethod.POST, "/api/sessions/{id}/connection", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .candidates(Candidates.OF_THE_INTERVIEW)
                        .limited(Limit.AI),
                sound("/api/voice/synthesize"),
                sound("/api/audio/tts"),
                sound("/api/voice/transcribe"),
                sound("/api/audio/stt"),
                AccessRule.members(HttpMethod.GET, "/api/sessions/{id}/turns/{sequence}/audio", Role.RECRUITER)
                        .keys(Scope.INTERVIEWS_WRITE)
                        .candidates(Candidates.OF_THE_INTERVIEW)
                        .limited(Limit.AI),
                AccessRule.anybody(HttpMethod.GET, VoiceConfiguration.PATH));
    }

    private static AccessRule sound(String path) {
        return AccessRule.members(HttpMethod.POST, path, Role.RECRUITER)
                .keys(Scope.INTERVIEWS_WRITE)
                .candidates(Candidates.ALL)
                .limited(Limit.AI);
    }
}
