/// How mail is stored, written, sent and kept.
@NullMarked
package io.vivavoce.notification.internal;

import org.jspecify.annotations.NullMarked;
