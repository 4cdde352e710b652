package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.notification.Mail;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.TenantTransaction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// Tokens of other issuers: a person known there is known here by their verified address, and gets an account on first
/// use. They have no sign-in here; they are ended where they were made.
@Component
class ExternalBearer implements Bearer {
    /// In whose name the person acts; without it in their own.
    static final String TENANT_HEADER = "X-Tenant-Id";

    private final ExternalIssuers issuers;
    private final People people;
    private final MemberTable members;
    private final TenantTransaction transaction;

    ExternalBearer(ExternalIssuers issuers, People people, MemberTable members, TenantTransaction transaction) {
        this.issuers = issuers;
        this.people = people;
        this.members = members;
        this.transaction = transaction;
    }

    @Override
    public boolean claims(Presented presented) {
        return issuers.named(presented.issuer()).isPresent();
    }

    @Override
    public Caller caller(Presented presented, HttpServletRequest request) {
        ExternalIssuer issuer = issuers.named(presented.issuer()).orElseThrow(BearerRefused::invalid);
        Person person = person(issuer, issuer.read(presented.text()));
        UUID tenant = tenant(request.getHeader(TENANT_HEADER), person.home());
        return transaction
                .call(tenant, () -> members.find(person.id()))
                .map(member ->
                        Caller.person(Caller.Kind.TOKEN, tenant, person.id(), member.name(), member.role(), null))
                .orElseThrow(ExternalBearer::noMember);
    }

    private Person person(ExternalIssuer issuer, Jwt token) {
        String subject = token.getSubject();
        if (!StringUtils.hasText(subject)) {
            throw BearerRefused.invalid();
        }
        String email = token.getClaimAsString("email");
        if (email == null || !issuer.verifiedEmail().test(token) || !Mail.isAddress(EmailAddress.normal(email))) {
            throw new BearerRefused(IdentityProblem.EMAIL_NOT_VERIFIED, "The token names no verified e-mail address.");
        }
        return people.ofProvider(issuer.name() + "|" + subject, email, token.getClaimAsString("name"), locale(token));
    }

    private static UUID tenant(@Nullable String wanted, UUID home) {
        if (!StringUtils.hasText(wanted)) {
            return home;
        }
        try {
            return UUID.fromString(wanted);
        } catch (IllegalArgumentException e) {
            throw noMember();
        }
    }

    private static BearerRefused noMember() {
        return new BearerRefused(IdentityProblem.ORGANISATION_NOT_FOUND, "There is no such organisation.");
    }

    private static Locale locale(Jwt token) {
        String tag = token.getClaimAsString("locale");
        return tag != null && tag.startsWith(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    }
}
