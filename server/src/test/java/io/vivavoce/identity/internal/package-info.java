/// Tests of accounts, sign-ins and organisations.
@org.jspecify.annotations.NullMarked
package io.vivavoce.identity.internal;
