@NullMarked
package io.vivavoce.notification.internal;

import org.jspecify.annotations.NullMarked;
