package io.vivavoce.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The server that is asked for takes an interview for one after seconds instead of minutes, so that a journey whose
/// subject comes afterwards waits for nothing.
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Brief {}
