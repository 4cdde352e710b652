package io.vivavoce.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the fault of `docs/faults.md` that a journey proves to be survived. The page lists the journey under it.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface Fault {
    String value();
}
