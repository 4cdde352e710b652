package io.vivavoce.identity.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import io.vivavoce.platform.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The signing keys of the installation, their private parts sealed.
@Repository
class SigningKeyTable {
    private static final Logger log = LoggerFactory.getLogger(SigningKeyTable.class);
    private static final String SEALED_FOR = "signing-key";
    /// Any number that no other lock of this database has.
    private static final long LOCK = 0x7669_7661_6b65_7973L;

    private final JdbcClient client;
    private final InstallationKey installation;

    SigningKeyTable(JdbcClient client, InstallationKey installation) {
        this.client = client;
        this.installation = installation;
    }

    /// Until the transaction ends no other node makes a key.
    void lock() {
        client.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    /// All keys of this installation, the newest first.
    List<SigningKey> all() {
        return client
                .sql("select * from signing_keys order by created_at desc, used_from desc, kid")
                .query(this::row)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    void insert(SigningKey key) {
        byte[] secret = key.pair().toJSONString().getBytes(StandardCharsets.UTF_8);
        client.sql("""
                        insert into signing_keys (kid, algorithm, public_key, private_key, created_at, used_from)
                        values (:kid, :algorithm, :public, :private, :createdAt, :usedFrom)""")
                .param("kid", key.pair().getKeyID())
                .param("algorithm", JWSAlgorithm.ES256.getName())
                .param("public", key.pair().toPublicJWK().toJSONString())
                .param("private", installation.seal(SEALED_FOR, secret))
                .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("usedFrom", key.usedFrom().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Puts down when the keys before the newest one are worth nothing any more.
    void retireAllBut(String kid, Instant at) {
        client.sql("update signing_keys set retired_at = :at where kid <> :kid and retired_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kid", kid)
                .update();
    }

    void deleteRetired(Instant now) {
        client.sql("delete from signing_keys where retired_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Empty for a key that another installation sealed.
    private Optional<SigningKey> row(ResultSet row, int number) throws SQLException {
        String kid = row.getString("kid");
        Optional<byte[]> secret = installation.open(SEALED_FOR, row.getBytes("private_key"));
        if (secret.isEmpty()) {
            log.warn("The signing key {} was made with another installation key and is not used", kid);
            return Optional.empty();
        }
        try {
            return Optional.of(new SigningKey(
                    ECKey.parse(new String(secret.get(), StandardCharsets.UTF_8)),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("used_from", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("retired_at", OffsetDateTime.class))));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + kid + " is damaged", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
