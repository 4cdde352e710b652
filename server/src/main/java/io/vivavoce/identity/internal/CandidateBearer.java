package io.vivavoce.identity.internal;

import io.vivavoce.identity.CandidateTokens;
import io.vivavoce.identity.InterviewDirectory;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// The tokens of candidates, each for one interview.
@Component
class CandidateBearer implements Bearer, CandidateTokens {
    private static final String TENANT = "tenant";

    private final OwnTokens tokens;
    private final TenantTransaction transaction;
    private final ObjectProvider<InterviewDirectory> interviews;
    private final Audit audit;
    private final Duration validity;

    /// @param interviews looked up late, since what knows the interviews is built on this module
    CandidateBearer(
            OwnTokens tokens,
            TenantTransaction transaction,
            ObjectProvider<InterviewDirectory> interviews,
            Audit audit,
            TokenSettings settings) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.interviews = interviews;
        this.audit = audit;
        this.validity = settings.candidateValidity();
    }

    @Override
    public Issued issue(UUID interview) {
        UUID tenant = Tenant.current();
        transaction.run(tenant, () -> audit.record("candidate-token.issued", interview));
        Jwt token = tokens.sign(TokenKind.CANDIDATE, interview.toString(), validity, Map.of(TENANT, tenant.toString()));
        return new Issued(token.getTokenValue(), Objects.requireNonNull(token.getExpiresAt()));
    }

    @Override
    public boolean claims(Presented presented) {
        return presented.issuer().equals(tokens.issuer())
                && presented.type().equals(TokenKind.CANDIDATE.type().getType());
    }

    @Override
    public Caller caller(Presented presented, HttpServletRequest request) {
        Jwt token = tokens.read(TokenKind.CANDIDATE, presented.text());
        UUID tenant = UUID.fromString(token.getClaimAsString(TENANT));
        UUID interview = UUID.fromString(token.getSubject());
        if (interviews.stream().noneMatch(directory -> Tenant.call(tenant, () -> directory.holds(interview)))) {
            throw BearerRefused.invalid();
        }
        return Caller.candidate(tenant, interview);
    }
}
