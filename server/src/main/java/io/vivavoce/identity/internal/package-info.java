/// Accounts, sign-ins and organisations.
@NullMarked
package io.vivavoce.identity.internal;

import org.jspecify.annotations.NullMarked;
