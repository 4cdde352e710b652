/// Who people are: accounts, how they sign in, the organisations they belong to, and the tokens of their programs.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "notification"})
package io.vivavoce.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
