package io.vivavoce.provider.internal;

import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.Rung.Unit;
import io.vivavoce.provider.ServiceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `engine_usage` of the bound tenant; needs a transaction.
@Repository
class UsageTable {
    private final JdbcClient client;

    UsageTable(JdbcClient client) {
        this.client = client;
    }

    /// Work of one engine.
    record Work(ServiceKind kind, String rung, Unit unit) {}

    /// @param amount in the unit
    /// @param micros millionths of a dollar
    record Sum(Work work, long amount, long micros) {}

    /// What one interview cost.
    record SessionCost(UUID session, long micros) {}

    /// @param session one that was deleted meanwhile leaves only the sum
    void add(YearMonth month, @Nullable UUID session, Sum sum) {
        client.sql("""
                        insert into engine_usage as so_far
                            (tenant_id, session_id, month, kind, rung, unit, amount, cost_micros)
                        values (:tenant, (select id from interview_sessions where id = :session::uuid), :month, :kind,
                            :rung, :unit, :amount, :micros)
                        on conflict (tenant_id, month, session_id, kind, rung, unit) do update
                        set amount = so_far.amount + excluded.amount,
                            cost_micros = so_far.cost_micros + excluded.cost_micros""")
                .param("tenant", Tenant.current())
                .param("session", session)
                .param("month", month.atDay(1))
                .param("kind", sum.work().kind().name())
                .param("rung", sum.work().rung())
                .param("unit", sum.work().unit().name())
                .param("amount", sum.amount())
                .param("micros", sum.micros())
                .update();
    }

    List<Sum> sums(YearMonth month) {
        return client.sql("""
                        select kind, rung, unit, sum(amount) as amount, sum(cost_micros) as micros from engine_usage
                        where month = :month group by kind, rung, unit order by kind, rung, unit""")
                .param("month", month.atDay(1))
                .query(UsageTable::sum)
                .list();
    }

    List<SessionCost> sessions(YearMonth month, int atMost) {
        return client.sql("""
                        select session_id, sum(cost_micros) as micros from engine_usage
                        where month = :month and session_id is not null
                        group by session_id order by micros desc, session_id limit :limit""")
                .param("month", month.atDay(1))
                .param("limit", atMost)
                .query((row, number) -> new SessionCost(row.getObject("session_id", UUID.class), row.getLong("micros")))
                .list();
    }

    long spentIn(YearMonth month) {
        return client.sql("select coalesce(sum(cost_micros), 0) from engine_usage where month = :month")
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
    }

    long spentOn(UUID session) {
        return client.sql("select coalesce(sum(cost_micros), 0) from engine_usage where session_id = :session")
                .param("session", session)
                .query(Long.class)
                .single();
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                new Work(
                        ServiceKind.valueOf(row.getString("kind")),
                        row.getString("rung"),
                        Unit.valueOf(row.getString("unit"))),
                row.getLong("amount"),
                row.getLong("micros"));
    }
}
