package io.vivavoce.identity.internal;

import io.vivavoce.notification.Mail;
import io.vivavoce.notification.Mails;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;

/// Links by mail, each good for one sign-in. They lie in the installation's own tenant, since whose account it will be
/// is not known before the link is used. Thread-safe.
@Service
class SignInLinks implements OneTimeTokenService {
    static final String KIND = "sign-in-link";
    private static final String TEMPLATE = "sign-in";

    private final TenantTransaction transaction;
    private final SignInLinkTable table;
    private final LinkTokens tokens;
    private final Mails mails;
    private final InstantSource clock;
    private final SignInSettings settings;

    SignInLinks(
            TenantTransaction transaction,
            SignInLinkTable table,
            LinkTokens tokens,
            Mails mails,
            InstantSource clock,
            SignInSettings settings) {
        this.transaction = transaction;
        this.table = table;
        this.tokens = tokens;
        this.mails = mails;
        this.clock = clock;
        this.settings = settings;
    }

    /// Sends a link to an address, known or not.
    @Override
    public SignInLink generate(GenerateOneTimeTokenRequest request) {
        String email = request.getUsername();
        String returnTo = request instanceof SignInLinkRequest link ? link.returnTo() : "/";
        Locale locale = request instanceof SignInLinkRequest link ? link.locale() : Locale.ENGLISH;
        Instant now = clock.instant();
        Instant expiresAt = now.plus(request.getExpiresIn());
        UUID id = Ids.next();
        transaction.run(Tenant.LOCAL, () -> {
            table.deleteExpired(now);
            table.keepNewest(email, settings.linksPerAddress() - 1);
            table.insert(id, email, returnTo, expiresAt);
            Map<String, String> words = Map.of(
                    "email",
                    email,
                    "minutes",
                    Long.toString(request.getExpiresIn().toMinutes()));
            mails.send(new Mail(email, TEMPLATE, id, locale, words));
        });
        return new SignInLink(tokens.of(KIND, id), email, returnTo, expiresAt);
    }

    /// What a link was for, if it is ours, still open, and used for the first time.
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        String token = String.valueOf(presented.getTokenValue());
        return use(token).orElse(null);
    }

    /// The same, with where it leads.
    Optional<SignInLink> use(String token) {
        return tokens.read(KIND, token)
                .flatMap(id -> transaction.call(Tenant.LOCAL, () -> table.take(id, clock.instant())))
                .map(row -> new SignInLink(token, row.email(), row.returnTo(), row.expiresAt()));
    }
}
