/// Mail to people: written down with what it is about, sent afterwards, or kept on this machine where no mail server
/// is named.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.vivavoce.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
