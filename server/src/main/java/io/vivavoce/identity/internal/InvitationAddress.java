package io.vivavoce.identity.internal;

import io.vivavoce.notification.LinkSource;
import io.vivavoce.platform.PublicAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where the link in an invitation leads: to a page that shows it, and accepts nothing by being opened.
@Component
class InvitationAddress implements LinkSource {
    private final InvitationTable table;
    private final LinkTokens tokens;
    private final PublicAddress address;
    private final InstantSource clock;

    InvitationAddress(InvitationTable table, LinkTokens tokens, PublicAddress address, InstantSource clock) {
        this.table = table;
        this.tokens = tokens;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Invitations.KIND;
    }

    @Override
    public Optional<URI> link(UUID id) {
        return table.find(id, clock.instant())
                .map(open -> address.of("/join-organisation?token=" + tokens.of(kind(), open.id())));
    }
}
