package io.vivavoce.identity.internal;

import io.vivavoce.platform.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose something is, before the tenant is known. Only hashes are kept.
@Repository
class Lookups {
    private final JdbcClient client;

    Lookups(JdbcClient client) {
        this.client = client;
    }

    /// What can be looked up.
    enum Kind {
        /// An e-mail address: the personal tenant of its owner.
        EMAIL,
        /// Issuer and subject of another identity provider: the personal tenant of its owner.
        IDENTITY,
        /// A person's identifier: their personal tenant.
        PERSON,
        /// A browser's token.
        SIGN_IN,
        /// A renewing token.
        REFRESH,
        API_KEY,
        /// A person's identifier: every tenant they are a member of.
        MEMBER,
        MEMBER_INVITATION;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The tenant that `value` belongs to.
    Optional<UUID> tenant(Kind kind, String value) {
        return tenants(kind, value).stream().findFirst();
    }

    /// All tenants that `value` belongs to.
    List<UUID> tenants(Kind kind, String value) {
        return client.sql("select tenant_id from lookups where kind = :kind and hash = :hash order by tenant_id")
                .param("kind", kind.code())
                .param("hash", hash(value))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Puts `value` down as the bound tenant's.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when it is another one's
    void add(Kind kind, String value) {
        insert(kind, value, "");
    }

    /// Puts `value` down as the bound tenant's unless it is somebody's already.
    void addIfAbsent(Kind kind, String value) {
        insert(kind, value, " on conflict do nothing");
    }

    private void insert(Kind kind, String value, String otherwise) {
        client.sql("insert into lookups (kind, hash, tenant_id) values (:kind, :hash, :tenant)" + otherwise)
                .param("kind", kind.code())
                .param("hash", hash(value))
                .param("tenant", Tenant.current())
                .update();
    }

    /// Forgets that `value` is the bound tenant's.
    void remove(Kind kind, String value) {
        remove(kind, hash(value));
    }

    /// Forgets what has this hash, if it is the bound tenant's.
    void remove(Kind kind, byte[] hash) {
        client.sql("delete from lookups where kind = :kind and hash = :hash and tenant_id = :tenant")
                .param("kind", kind.code())
                .param("hash", hash)
                .param("tenant", Tenant.current())
                .update();
    }

    /// SHA-256. Enough for tokens, which nobody can guess; whoever reads a hash of an address learns at most whether
    /// somebody they thought of has an account.
    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
