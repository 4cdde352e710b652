/// Proxies in front of the server: which are believed, and what they say of the caller.
@NullMarked
package io.vivavoce.platform.internal.proxy;

import org.jspecify.annotations.NullMarked;
