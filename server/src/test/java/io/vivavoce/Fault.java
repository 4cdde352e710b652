package io.vivavoce;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the fault of `docs/faults.md` that a test proves to be survived. The page lists the test under it.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Fault {
    String value();
}
