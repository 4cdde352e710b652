package io.vivavoce.platform;

import java.util.UUID;

/// A tenant is gone with all its rows; published in the transaction that deletes it. Whatever lies outside the database
/// goes once that is certain.
public record TenantDeleted(UUID tenant) {}
