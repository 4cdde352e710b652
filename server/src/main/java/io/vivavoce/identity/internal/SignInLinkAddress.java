package io.vivavoce.identity.internal;

import io.vivavoce.notification.LinkSource;
import io.vivavoce.platform.PublicAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where the link in a mail leads: to a page with a button, since programs that look after mail open links too.
@Component
class SignInLinkAddress implements LinkSource {
    private final SignInLinkTable table;
    private final LinkTokens tokens;
    private final PublicAddress address;
    private final InstantSource clock;

    SignInLinkAddress(SignInLinkTable table, LinkTokens tokens, PublicAddress address, InstantSource clock) {
        this.table = table;
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SignInLinks.KIND;
    }

    @Override
    public Optional<URI> link(UUID id) {
        return table.isOpen(id, clock.instant())
                ? Optional.of(address.of("/sign-in/confirm?token=" + tokens.of(kind(), id)))
                : Optional.empty();
    }
}
