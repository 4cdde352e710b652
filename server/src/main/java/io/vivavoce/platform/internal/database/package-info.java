/// The database: the embedded server or an external one, its two roles, and the tenant of every transaction.
@NullMarked
package io.vivavoce.platform.internal.database;

import org.jspecify.annotations.NullMarked;
