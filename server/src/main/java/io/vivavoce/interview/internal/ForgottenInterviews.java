package io.vivavoce.interview.internal;

import io.vivavoce.platform.Tenant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ends, tenant by tenant, the interviews that were begun and never ended.
@Component
class ForgottenInterviews {
    private static final Logger log = LoggerFactory.getLogger(ForgottenInterviews.class);

    private final PostgresInterviewSessions sessions;
    private final JdbcClient client;

    ForgottenInterviews(PostgresInterviewSessions sessions, JdbcClient client) {
        this.sessions = sessions;
        this.client = client;
    }

    void end() {
        for (UUID tenant : tenants()) {
            int ended = Tenant.call(tenant, sessions::endForgotten);
            if (ended > 0) {
                log.info("Put {} interviews down as abandoned", ended);
            }
        }
    }

    private List<UUID> tenants() {
        return client.sql("select id from tenants order by id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
