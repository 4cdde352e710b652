/// The door for other devices on the network: a connector with TLS, and the certificate it shows.
@NullMarked
package io.vivavoce.platform.internal.https;

import org.jspecify.annotations.NullMarked;
